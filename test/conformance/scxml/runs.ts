import { createActor, type AnyStateMachine } from 'xstate';
import { durable, type DurableWorkflow } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { Json } from '../../../workflows/messages.ts';
import { SteppedClock } from '../../support/stepped-clock.ts';
import type { ScxmlCase } from './cases.ts';
import { stateKey } from './names.ts';

/** Where a machine was after its start and after each move: its innermost states; and what it was in the end. */
export interface Course {
  readonly configurations: readonly (readonly string[])[];
  readonly status: string;
  readonly context: unknown;
  readonly output: unknown;
}

/** The innermost states of a state value: its keys are the states' ids. */
export function innermost(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries((value ?? {}) as Record<string, unknown>)
    .flatMap(([key, below]) =>
      typeof below === 'object' && Object.keys(below!).length === 0 ? [key] : innermost(below),
    )
    .sort();
}

const json = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown));

/** XState's own actor. Throws what the machine threw. */
export function runLive(machine: AnyStateMachine, { events }: ScxmlCase): Course {
  const clock = new SteppedClock();
  const actor = createActor(machine, { clock, logger: () => undefined });
  const errors: unknown[] = [];
  actor.subscribe({ error: (error) => errors.push(error) });
  actor.start();
  const configurations = [innermost(actor.getSnapshot().value)];
  for (const { after, event } of events) {
    if (after !== undefined) clock.moveBy(after);
    if (event !== undefined) actor.send(eventOf(event));
    configurations.push(innermost(actor.getSnapshot().value));
  }
  if (errors.length > 0) throw errors[0];
  const { status, context, output } = actor.getSnapshot();
  return { configurations, status, context: json(context), output: json(output) };
}

export const eventOf = ({ name, data }: { readonly name: string; readonly data?: unknown }) => ({
  type: name,
  ...(data === undefined ? {} : { data }),
});

/** The engine's memory host; with `thawAlways`, frozen to JSON and thawed after each step. Throws the case's incident. */
export async function runInMemory(
  machine: AnyStateMachine,
  { events }: ScxmlCase,
  thawAlways: boolean,
): Promise<Course> {
  const host = createMemoryHost({
    workflows: { scxml: durable(machine) as DurableWorkflow },
    activities: {},
    startAt: '2027-01-01T00:00:00.000Z',
    thawAlways,
  });
  const id = 'scxml/1';
  const look = async () => innermost((await host.view(id)).value);
  await host.start({ workflow: 'scxml', caseId: id, input: null as Json });
  const configurations = [await look()];
  for (const { after, event } of events) {
    if (after !== undefined) await host.advanceTo(new Date(Date.parse(host.now()) + after).toISOString());
    if (event !== undefined) await host.post(id, eventOf(event) as never);
    configurations.push(await look());
  }
  const { status, context, output, incidents } = await host.view(id);
  if (incidents[0] !== undefined) throw new Error(incidents[0].message);
  return { configurations, status, context: json(context), output: json(output) };
}

/** Where the script says that the machine must be; nothing of its start where only the end counts. */
export const expected = ({ initialConfiguration, events }: ScxmlCase): readonly (readonly string[] | undefined)[] =>
  [initialConfiguration, ...events.map(({ nextConfiguration }) => nextConfiguration)].map((ids) =>
    ids?.map(stateKey).sort(),
  );
