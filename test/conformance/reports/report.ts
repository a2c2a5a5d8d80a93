import { setup, type AnyStateMachine } from 'xstate';

/** What a machine's named action `tell` does where it runs. */
export type Tell = (what: string) => void;

type ReportMove = { readonly send: string } | { readonly wait: number };

/** A public report of a fault, and a machine of our own in which it would show. */
export interface Report {
  /** `owner/repository#number`. */
  readonly source: string;
  /** What was seen, in our words. */
  readonly symptom: string;
  readonly machine: (tell: Tell) => AnyStateMachine;
  readonly moves: readonly ReportMove[];
  /** What is right: what has been told, in its order, and where the machine ends. */
  readonly told: readonly string[];
  readonly value: unknown;
  /** XState's own actor still does as reported. */
  readonly openInXState?: true;
}

/** The parts that every machine here has: an action that tells, and children by name. */
export const withTell = <Actors extends Record<string, AnyStateMachine>>(tell: Tell, actors: Actors = {} as Actors) =>
  setup({
    types: { context: {} as { n: number }, events: {} as { type: string } },
    actors,
    actions: { tell: (_: unknown, { what }: { what: string }) => tell(what) },
    delays: { hour: 3_600_000, sixtyMinutes: 3_600_000, day: 24 * 3_600_000 },
  });

export const says = (what: string) => ({ type: 'tell', params: { what } }) as const;
