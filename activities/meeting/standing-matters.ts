import type { Kind, KnownOfSystem } from '../../machines/matter/kind.ts';
import { type KindName, kindNames, kindOf } from '../../machines/matter/kinds.ts';
import type { Calendar } from '../../machines/governance/holidays.ts';
import { defined } from '../../machines/governance/defined.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import type { StandingMatter } from '../../machines/year-plan/input.ts';
import type { Region, System } from '../../store/rows.ts';
import { kpisToBeginWith } from '../../store/kpis-to-begin-with.ts';
import type { Store } from '../../store/store.ts';
import { contractsToRenew } from './contracts-to-renew.ts';

/** What comes back every year on the first business day of March. */
const withoutDay = kindNames.filter(
  (kind) => kindOf(kind).yearly !== undefined && kindOf(kind).yearly?.day === undefined,
);

interface Asked {
  readonly year: number;
  readonly calendar: Calendar;
  /** Those of a day of their own; absent, all others and the contracts that near their end. */
  readonly kinds?: readonly KindName[];
}

type Place = Pick<StandingMatter, 'system' | 'systemName' | 'region' | 'form'>;

/** What a yearly kind is asked of, in the register's order. */
function placesOf(
  { yearly, begins }: Kind,
  systems: readonly (System & KnownOfSystem)[],
  regions: readonly Region[],
): Place[] {
  if (yearly?.of === 'whole') return [{ system: null, systemName: null }];
  return systems.flatMap((system): Place[] => {
    const place = (region?: Region): Place => ({
      system: system.id,
      systemName: system.name,
      ...defined({
        form: begins?.(system, region?.id),
        region: region && { id: region.id, name: region.name },
      }),
    });
    return yearly?.of === 'region' ? regions.filter(({ id }) => system.regions.includes(id)).map(place) : [place()];
  });
}

/**
 * The matters of a year with their numbers, each as its kind declares it to be `yearly`; asked again, the same ones; none of a system before it is in operation
 * (R-011, R-043, R-082, R-145, R-158, R-166).
 */
export async function standingMatters(
  store: Store,
  { year, calendar, kinds }: Asked,
  at: string,
): Promise<StandingMatter[]> {
  const today = localDate(at);
  const inOperation = (await store.systems(at)).filter(
    ({ admittedFrom, admittedTo, inOperationFrom }) =>
      admittedFrom !== undefined &&
      admittedFrom <= today &&
      (admittedTo === undefined || today <= admittedTo) &&
      inOperationFrom !== undefined &&
      inOperationFrom <= today,
  );
  const systems = await Promise.all(
    inOperation.map(async (system) => ({ ...system, kpis: await kpisToBeginWith(store, system.id) })),
  );
  const number = (what: string): Promise<string> => store.takeNumber(year, `year-plan/${year}/${what}`);
  const matters: StandingMatter[] = [];
  const regions = await store.regions(at);
  for (const kind of kinds ?? withoutDay)
    for (const place of placesOf(kindOf(kind), systems, regions)) {
      const key = [kind, place.system, place.region?.id].filter((part) => part !== undefined && part !== null);
      matters.push({ kind, number: await number(key.join('/')), ...place });
    }
  if (kinds !== undefined) return matters;
  for (const renewal of await contractsToRenew(store, { systems, calendar }, at)) {
    const { contract, expires } = renewal.form ?? {};
    matters.push({ ...renewal, number: await number(`contract-renewal/${contract}/${expires}`) });
  }
  return matters;
}
