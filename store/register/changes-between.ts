import { type RegisterChange, seats } from '../../machines/governance/register-changes.ts';
import { canonical } from '../canonical.ts';
import { applyChanges } from './apply-changes.ts';
import type { Register, RegisterSystem } from './schema.ts';
import { hasPlace, type SeatEntry, seatList } from './seat-list.ts';

/** Portfolio, chairs, seats, regions and what systems are measured by: what changes by a decision only. */
const decidedIn = ({
  regions,
  systems,
  sys,
  rsi,
  secretariat,
  fsgs,
  userGroups,
  danskeRegioner,
}: Register): unknown => ({
  regions: regions.map(({ supportContact: _, ...region }) => region),
  systems: systems.map(
    ({ id, ownerRegion, fsg, userGroup, admittedFrom, admittedTo, regions: parts, fsa, fsaStaff, decider, kpis }) => ({
      id,
      ownerRegion,
      fsg,
      userGroup,
      admittedFrom,
      admittedTo,
      parts,
      fsa,
      fsaStaff,
      decider,
      kpis,
    }),
  ),
  sys,
  rsi,
  danskeRegioner,
  secretariat,
  fsgs,
  userGroups,
});

/** Whether the difference rests on a decision: portfolio, chairs, seats, regions or KPIs are others. */
export const restsOnDecision = (before: Register, after: Register): boolean =>
  canonical(decidedIn(before)) !== canonical(decidedIn(after));

/** What else differs, by part of the register: the ids of the entries. */
export function otherDifferences(
  before: Register,
  after: Register,
  changes: readonly RegisterChange[],
): readonly { readonly part: keyof Register; readonly ids: readonly string[] }[] {
  const reached = applyChanges(before, changes, '').register ?? before;
  return lists.flatMap((part) => {
    const was = new Map(reached[part].map((one) => [keyOf(one), canonical(one)]));
    const ids = after[part].flatMap((one) => (was.get(keyOf(one)) === canonical(one) ? [] : [keyOf(one)]));
    return ids.length === 0 ? [] : [{ part, ids }];
  });
}

const lists = [
  'regions',
  'systems',
  'mandates',
  'substitutes',
  'domains',
  'healthKeys',
  'frames',
  'budgets',
  'templates',
] as const;
type Entry = Register[(typeof lists)[number]][number];

/** What names an entry of a list. */
const keyOf = (one: Entry): string => {
  if ('id' in one) return one.id;
  if ('person' in one) return one.person;
  return 'system' in one ? `${one.system} ${one.year}` : String(one.year);
};

/** The changes that lead from one register to the other, as far as decisions change registers; `yesterday` is the last day of whoever is no longer mentioned. */
export function changesBetween(before: Register, after: Register, yesterday: string): readonly RegisterChange[] {
  const changes: RegisterChange[] = [];
  const was = new Map(before.systems.map((system) => [system.id, system]));
  for (const person of after.people)
    if (
      differs(
        before.people.find(({ id }) => id === person.id),
        person,
      )
    )
      changes.push({ change: 'person', ...person });
  changes.push(...regionChanges(before, after));
  for (const kind of ['fsgs', 'userGroups'] as const)
    for (const { id, name } of after[kind])
      if (before[kind].find((one) => one.id === id)?.name !== name)
        changes.push({ change: kind === 'fsgs' ? 'fsg' : 'userGroup', id, name });
  for (const agreement of after.agreements)
    if (
      differs(
        before.agreements.find(({ id }) => id === agreement.id),
        agreement,
      )
    )
      changes.push({ change: 'agreement', ...agreement });
  for (const contract of after.contracts)
    if (
      differs(
        before.contracts.find(({ id }) => id === contract.id),
        contract,
      )
    )
      changes.push({ change: 'contract', ...contract });
  for (const system of after.systems) changes.push(...systemChanges(was.get(system.id), system));
  for (const { id, admittedTo } of before.systems)
    if (admittedTo === undefined && !after.systems.some((one) => one.id === id))
      changes.push({ change: 'exit', system: id, to: yesterday });
  return [...changes, ...seatChanges(before, after, yesterday)];
}

const differs = (before: unknown, after: unknown): boolean => canonical(before ?? null) !== canonical(after);

function regionChanges(before: Register, after: Register): RegisterChange[] {
  return after.regions.flatMap((region): RegisterChange[] => {
    const known = before.regions.find(({ id }) => id === region.id);
    const { id, supportContact } = region;
    const into = after.regions.find((one) => one.id === region.successor);
    return [
      ...(known !== undefined && known.successor === undefined && into !== undefined
        ? [{ change: 'mergeRegions' as const, ended: [id], into: into.id, name: into.name, on: into.from }]
        : []),
      ...(supportContact === undefined || supportContact === known?.supportContact
        ? []
        : [{ change: 'region' as const, id, supportContact }]),
    ];
  });
}

type Named = Pick<
  RegisterSystem,
  'ownerRegion' | 'fsg' | 'userGroup' | 'operatingAgreement' | 'specialAgreement' | 'domain'
>;
const named = ['ownerRegion', 'fsg', 'userGroup', 'operatingAgreement', 'specialAgreement', 'domain'] as const;

function systemChanges(before: RegisterSystem | undefined, after: RegisterSystem): RegisterChange[] {
  const { id: system, name, ownerRegion, admittedFrom, admittedTo } = after;
  const partOf = (one: RegisterSystem['regions'][number]) =>
    typeof one === 'string' ? { region: one, from: undefined, to: undefined } : one;
  if (before === undefined) {
    const from = admittedFrom ?? after.inOperationFrom ?? '';
    const regions = after.regions.map((one) => partOf(one).region);
    return [
      { change: 'admit', system, name, ownerRegion, regions, inOperationFrom: after.inOperationFrom ?? from, from },
    ];
  }
  const fields: Partial<Named> = Object.fromEntries(
    named.filter((field) => after[field] !== before[field]).map((field) => [field, after[field]]),
  );
  const parts = new Map(before.regions.map((one) => [partOf(one).region, partOf(one)]));
  const taking = after.regions.map(partOf).flatMap(({ region, from, to }): RegisterChange[] => {
    const known = parts.get(region);
    if (known === undefined) return [{ change: 'takePart', system, region, from: from ?? admittedFrom ?? '' }];
    return to !== undefined && to !== known.to ? [{ change: 'stopTakingPart', system, region, to }] : [];
  });
  return [
    ...(admittedTo !== undefined && admittedTo !== before.admittedTo
      ? [{ change: 'exit' as const, system, to: admittedTo }]
      : []),
    ...(Object.keys(fields).length === 0 ? [] : [{ change: 'system' as const, system, ...fields }]),
    ...taking,
    ...(after.kpis.length > 0 && differs(before.kpis, after.kpis)
      ? [{ change: 'kpis' as const, system, kpis: after.kpis }]
      : []),
  ];
}

function seatChanges(before: Register, after: Register, yesterday: string): RegisterChange[] {
  return seats.flatMap((seat) => {
    const places = hasPlace(seat)
      ? [...after.fsgs, ...after.userGroups, ...after.systems].map(({ id }) => id)
      : [undefined];
    return places.flatMap((of) => {
      const now = seatList(after, seat, of)?.seats ?? [];
      const then = seatList(before, seat, of)?.seats ?? [];
      const at = of === undefined ? { seat } : { seat, of };
      const same = (a: SeatEntry) => (b: SeatEntry) =>
        a.person === b.person && a.from === b.from && a.region === b.region;
      const who = ({ person, region }: SeatEntry) => (region === undefined ? { person } : { person, region });
      return [
        ...now.flatMap((one): RegisterChange[] => {
          const known = then.find(same(one));
          if (known !== undefined && known.to === one.to) return [];
          if (known !== undefined && one.to !== undefined)
            return [{ change: 'resign', ...at, ...who(one), to: one.to }];
          const { from, to } = one;
          return [{ change: 'appoint', ...at, ...who(one), from, ...(to === undefined ? {} : { to }) }];
        }),
        ...then
          .filter((one) => !now.some(same(one)) && (one.to ?? yesterday) >= yesterday)
          .map((one): RegisterChange => ({ change: 'resign', ...at, ...who(one), to: yesterday })),
      ];
    });
  });
}
