import type { KindName } from '../../machines/matter/kinds.ts';
import type { Calendar } from '../../machines/governance/holidays.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import type { StandingMatter } from '../../machines/year-plan/input.ts';
import type { Store } from '../../store/store.ts';
import { contractsToRenew } from './contracts-to-renew.ts';

/** What comes back every year, of each system in the portfolio and of the whole. */
const ofSystem: readonly KindName[] = ['attestation', 'handbook-review', 'sla-targets'];
const ofWhole: readonly KindName[] = ['template-review'];

/** The matters of a year with their numbers; asked again, the same ones; none of a system before it is in operation. */
export async function standingMatters(
  store: Store,
  { year, calendar }: { readonly year: number; readonly calendar: Calendar },
  at: string,
): Promise<StandingMatter[]> {
  const today = localDate(at);
  const systems = (await store.systems(at)).filter(
    ({ admittedFrom, admittedTo, inOperationFrom }) =>
      admittedFrom !== undefined &&
      admittedFrom <= today &&
      (admittedTo === undefined || today <= admittedTo) &&
      inOperationFrom !== undefined &&
      inOperationFrom <= today,
  );
  const number = (what: string): Promise<string> => store.takeNumber(year, `year-plan/${year}/${what}`);
  const matters: StandingMatter[] = [];
  for (const kind of ofSystem)
    for (const { id, name } of systems)
      matters.push({ kind, number: await number(`${kind}/${id}`), system: id, systemName: name });
  for (const kind of ofWhole) matters.push({ kind, number: await number(kind), system: null, systemName: null });
  for (const renewal of await contractsToRenew(store, { systems, calendar }, at)) {
    const { contract, expires } = renewal.form ?? {};
    matters.push({ ...renewal, number: await number(`contract-renewal/${contract}/${expires}`) });
  }
  return matters;
}
