import { type AgendaItem, itemIn } from '../../../machines/meeting/agenda.ts';
import type { MeetingContext } from '../../../machines/meeting/context.ts';
import type { meetingMachine } from '../../../machines/meeting/machine.ts';
import type { ViewOf } from '../../../workflows/durable/machine-types.ts';
import { typedCases } from '../../../workflows/durable/typed-cases.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState, notFound } from '../failures.ts';

/** The meeting as it runs: agenda, seats, results. */
export const meetingNow = async ({ cases }: CommandDeps, caseId: string): Promise<MeetingContext> =>
  contextOf(await typedCases(cases)<typeof meetingMachine>(caseId).view());

function contextOf({ context }: ViewOf<typeof meetingMachine>): MeetingContext {
  if (context !== null) return context;
  throw badState(
    'Mødet er ikke kommet i gang; driften skal se på det.',
    'The meeting has not begun; operations must look at it.',
  );
}

/** The agenda's item by its id, its number or its case. Throws `NotFound`. */
export function itemNamed({ content }: MeetingContext, named: string): AgendaItem {
  const found = itemIn(content?.items ?? [], named);
  if (found !== undefined) return found;
  throw notFound(`Dagsordenen har intet punkt «${named}».`, `The agenda has no item "${named}".`, 'item');
}

/** A person of the register. Throws `BadInput` naming the field. */
export async function personNamed(
  { store }: CommandDeps,
  id: string,
  field: string,
): Promise<{ readonly person: string; readonly name: string }> {
  const found = await store.person(id);
  if (found !== undefined) return { person: found.id, name: found.name };
  throw badInput(`Personen «${id}» findes ikke i registeret.`, `There is no person "${id}" in the register.`, field);
}
