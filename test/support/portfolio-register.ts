import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { readRegister } from '../../store/register/read.ts';
import type { Register } from '../../store/register/schema.ts';

const example = new URL('../../register.example.yaml', import.meta.url);
type Data = Record<string, unknown>;

/**
 * A register of many systems with the regions and bodies of the example: each system has its own FSA, two share a group, each user group has three
 * members. For measuring what a whole portfolio costs.
 */
export function portfolioRegister(count: number): Register {
  const base = parse(readFileSync(example, 'utf8')) as Data & { people: Data[] };
  const person = (id: string, name: string) => ({ id, name, email: `${id}@eksempel.dk` });
  const from = '2026-01-01';
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const group = (n: number) => Math.ceil(n / 2);
  const regions = ['oestdanmark', 'syddanmark', 'midtjylland', 'nordjylland'];
  const seats = (prefix: string, n: number) =>
    regions.slice(1).map((region, index) => ({ region, person: `${prefix}${n}.${index + 1}`, from }));
  const groups = [...new Set(numbers.map(group))];
  const text = stringify({
    ...base,
    people: [
      ...base.people,
      ...numbers.flatMap((n) => [
        person(`fsa${n}`, `Fsa ${n}`),
        person(`afgoerer${n}`, `Afgører ${n}`),
        ...[1, 2, 3].map((m) => person(`bruger${n}.${m}`, `Bruger ${n}-${m}`)),
      ]),
      ...groups.flatMap((n) => [1, 2, 3].map((m) => person(`fsg${n}.${m}`, `Gruppemedlem ${n}-${m}`))),
    ],
    fsgs: groups.map((n) => ({
      id: `fsg-${n}`,
      name: `Forretningsstyregruppe ${n}`,
      chair: [{ person: `fsg${n}.1`, from }],
      members: seats('fsg', n),
    })),
    userGroups: numbers.map((n) => ({
      id: `brugere-${n}`,
      name: `Brugergruppe ${n}`,
      chair: [],
      members: seats('bruger', n),
    })),
    agreements: [
      {
        id: 'drift',
        title: 'Driftsaftale',
        from: '2020-01-01',
        costKey: { hovedstaden: 31.5, sjaelland: 14.5, syddanmark: 20.8, midtjylland: 22.9, nordjylland: 10.3 },
      },
    ],
    systems: numbers.map((n) => ({
      id: `system-${n}`,
      name: `System ${n}`,
      operatingAgreement: 'drift',
      kpis: [{ id: 'availability', name: 'Tilgængelighed', unit: '%', limit: 99.5, keeps: 'atLeast' }],
      ownerRegion: regions[1 + (n % 3)],
      fsg: `fsg-${group(n)}`,
      userGroup: `brugere-${n}`,
      inOperationFrom: '2018-01-01',
      admittedFrom: '2020-01-01',
      regions: ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'],
      fsa: [{ person: `fsa${n}`, from }],
      fsaStaff: [],
      decider: [{ person: `afgoerer${n}`, from }],
    })),
    // What the example says of its own systems.
    contracts: [],
    mandates: [],
    substitutes: [],
    budgets: numbers.map((n) => ({
      system: `system-${n}`,
      year: 2027,
      decision: 'RSI 10. december 2026 pkt. 5',
      lines: [
        { id: 'fsa', part: 'A', kind: 'operation', name: 'FSA og øvrigt personale', amount: '900.000' },
        { id: 'drift', part: 'A', kind: 'operation', name: 'Driftsafvikling', amount: String(1_000_000 + n * 1000) },
        { id: 'support', part: 'A', kind: 'support', name: 'Support', amount: '400.000' },
      ],
    })),
  });
  const { register, errors } = readRegister(text, 'portfolio', '2027-01-04');
  if (register === undefined) throw new Error(errors.map(({ da }) => da).join('\n'));
  return register;
}
