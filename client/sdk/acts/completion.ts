import { z } from 'zod';
import { receipt } from '../messages.ts';
import type { DeepReadonly } from '../../../machines/governance/deep-readonly.ts';
import type { Act, ActOf } from '../../../machines/acts/act.ts';
import { actId } from '../../../machines/acts/act.ts';
import type { Fields, Form, FormOf } from '../../../machines/forms/form.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { CaseRow, LetterRow, TaskRow } from '../../../store/rows.ts';
import type { ActorView } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';

/** A case that an act began. */
const started = z
  .object({
    caseId: z.string(),
    number: z.string(),
    started: z.boolean().meta({ description: 'False when the same request had begun it before' }),
  })
  .meta({ id: 'Started' });

/** A case that an act began, and what its lifecycle has to say beside. */
export const begun = z.looseObject(started.shape).meta({ id: 'Begun' });
export type Begun = DeepReadonly<z.infer<typeof begun>>;
/** What an act came to: the receipt of its case, absent for what is entered without one, and what its lifecycle has to say beside. */
export const performed = z
  .looseObject({
    seq: receipt.shape.seq.exactOptional(),
    status: receipt.shape.status.exactOptional(),
    value: receipt.shape.value.optional(),
    tags: receipt.shape.tags.exactOptional(),
    accepted: receipt.shape.accepted.exactOptional(),
    incident: receipt.shape.incident,
  })
  .meta({ id: 'Performed' });
export type Performed = DeepReadonly<z.infer<typeof performed>>;

/** An act about to be carried out: the person may, the form is read, the case is the one that was seen. */
export interface Performance<F extends Fields> {
  readonly act: ActOf<F>;
  readonly form: FormOf<F>;
  readonly by: By;
  readonly deps: CommandDeps;
  /** Same id, same effect: from `Idempotency-Key`, else made from the act and the step at which the case is. */
  readonly requestId: string;
  /** What it is done to; absent for what begins a case or is entered without one. */
  readonly row?: CaseRow;
}

/** … said to a case. */
export interface CasePerformance<F extends Fields> extends Performance<F> {
  readonly row: CaseRow;
  /** The task that it is about, for acts on tasks. */
  readonly task?: TaskRow;
  /** The actor that takes the event, for acts that go to one. */
  readonly actor?: ActorView;
}

/** What the event has otherwise than the form: computed fields, another `by`, another actor; and what the receipt says beside. */
export interface Completed {
  /** Fields of the event beyond, or instead of, the form's; `undefined` takes one out. */
  readonly event?: Readonly<Record<string, unknown>>;
  readonly by?: By;
  readonly to?: { readonly path: string; readonly visit: number };
  readonly receipt?: Readonly<Record<string, unknown>>;
  /** Identity of the act where the step at which the case is makes no other of it: the same words twice are one. */
  readonly requestId?: string;
}

/** What an act needs of its own beside its declaration: checks against the register, the store and the policy, and computed dates. Keyed by the act's id. */
export type Completion =
  | { readonly id: string; readonly complete: (performance: CasePerformance<Fields>) => Promise<Completed> }
  | { readonly id: string; readonly carryOut: (performance: Performance<Fields>) => Promise<Performed | Begun> };

/** Before an act is said to its case: refuses what its form alone cannot know, and computes what its event has beyond the form. Throws a `Failure`. */
export const completes = <F extends Fields>(
  act: ActOf<F>,
  complete: (performance: CasePerformance<F>) => Promise<Completed>,
): Completion => ({
  id: actId(act),
  // Called with the form that this very act's fields have read.
  complete: complete as unknown as (performance: CasePerformance<Fields>) => Promise<Completed>,
});

/** Instead of saying something to a case: begins one, or enters something. Throws a `Failure`. */
export const carriesOut = <F extends Fields>(
  act: ActOf<F>,
  carryOut: (performance: Performance<F>) => Promise<Performed | Begun>,
): Completion => ({
  id: actId(act),
  carryOut: carryOut as unknown as (performance: Performance<Fields>) => Promise<Performed>,
});

/** How an act is given: its declaration, which types the form, or its id. */
export type ActRef = Act | string;

export interface ActOptions {
  /** Same id twice = one effect. Made from the act, its form and the step at which the case is, when absent. */
  readonly updateId?: string;
  /** Refuse with `Conflict` unless the case is still at this version. */
  readonly expectCaseVersion?: number;
}

/** Carries out acts: the one way in, whoever asks. */
export interface Perform {
  /**
   * Carries out `act`. `key` names what it is done to (`2027-0042`, a case's id, a year, a task's id; undefined for what is entered without a case), `written` is
   * the form as somebody wrote it. Throws `Forbidden` before anything of the form is looked at, `BadInput` with every fault of the form, `NotFound`, `Conflict`, `BadState`.
   */
  perform(by: By, act: ActRef, key: string | undefined, written?: Form, opts?: ActOptions): Promise<Performed>;
  /**
   * The letters that carrying out `act` would write now: to whom, of what, to leave when. Nothing is said to the case, and nothing is written. For previews, of
   * acts that are said to a case. Throws as `perform` does.
   */
  lettersOf(by: By, act: ActRef, key: string, written?: Form): Promise<readonly LetterRow[]>;
  /**
   * Carries out an act that begins a case. Same `updateId` = same case; of what there can be one of only (a year, a meeting on a day) another request is
   * refused with `Conflict`. Throws as `perform` does.
   */
  begin(by: By, act: ActRef, written: Form, opts?: ActOptions): Promise<Begun>;
}
