import type { AgendaItem } from '../../../machines/meeting/agenda.ts';
import type { MeetingContext } from '../../../machines/meeting/context.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, notFound } from '../failures.ts';

/** The meeting as it runs: agenda, seats, results. */
export const meetingNow = async ({ cases }: CommandDeps, caseId: string): Promise<MeetingContext> =>
  (await cases.view(caseId)).context as unknown as MeetingContext;

/** The agenda's item by its id, its number or its case. Throws `NotFound`. */
export function itemNamed({ content }: MeetingContext, named: string): AgendaItem {
  const found = (content?.items ?? []).find(({ id, no, case: caseId }) => [id, no, caseId].includes(named));
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
