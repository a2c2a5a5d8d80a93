import type { CaseForm } from '../forms/case-form.ts';
import { hidden, oneOfCase, optional, textUpTo, wholeBetween } from '../forms/field.ts';
import { rows } from '../forms/form.ts';
import { valueOf } from '../forms/value-of.ts';
import { formatKroner } from '../governance/money.ts';
import { itemKindName } from '../terms/index.ts';
import type { AgendaContent, AgendaItem, Attendance, MinutesContent } from './agenda.ts';
import { wordsUnder } from './context.ts';
import { takenCases } from './taken-cases.ts';

const words = optional(textUpTo(10_000)('Note', 'Note'));

const orderRows = rows(
  'Punkter',
  'Items',
  { id: hidden('Punkt', 'Item'), place: optional(wholeBetween(1, 999)('Plads', 'Place')), note: words },
  { most: 400, layout: { table: true, fixed: 'every' } },
);

/** The items of the agenda by their places and notes, and the late cases to take; what is not ticked is left, by its item and by its case (R-192). */
export function agendaFormOf(agenda: AgendaContent): CaseForm {
  const late = [...agenda.late, ...agenda.items.filter((item) => item.late)];
  const itemOf = (id: unknown) => agenda.items.find((item) => item.id === id);
  const isFixed = (id: unknown) => itemOf(id)?.section === id;
  const { options } = takeFormOf(late);
  return {
    fields: { order: orderRows },
    without: ['notes', 'leave', ...(late.length === 0 ? ['take'] : [])],
    values: {
      order: agenda.items.map(({ id, no, note }) => ({ id, place: isFixed(id) ? '' : (no.split('.')[1] ?? ''), note })),
      take: late.flatMap(({ id }) => (itemOf(id) === undefined ? [] : [id])),
    },
    options: options ?? {},
    heads: {
      order: ({ id }) => {
        const item = itemOf(id);
        return item === undefined ? String(id) : `${item.no} ${item.title}`;
      },
    },
    blank: { 'order.place': ({ id }) => isFixed(id) },
    make: ({ order, take }) => {
      const items = valueOf(orderRows, order) ?? [];
      const taken = valueOf(takenCases, take) ?? [];
      return {
        order: items
          .filter(({ id }) => !isFixed(id))
          .toSorted((a, b) => (a.place ?? 999) - (b.place ?? 999))
          .map(({ id }) => id),
        notes: Object.fromEntries(items.map(({ id, note = '' }) => [id, note])),
        take: taken,
        leave: late.flatMap((item) =>
          taken.includes(item.id) ? [] : [item.id, ...(item.case === null ? [] : [item.case])],
        ),
      };
    },
  };
}

/** The cases that came after the deadline, for the chair to take or leave (R-192). */
export const takeFormOf = (late: readonly AgendaItem[]): CaseForm => ({
  without: late.length === 0 ? ['take'] : [],
  options: { take: late.map((item) => [item.id, inWords(item, 'da'), inWords(item, 'en')] as const) },
});

/** «Nyt modul til vagtplan (ændringsønske · prioritet 1 · 900.000 kr.)» */
function inWords({ title, kind, rank, amountOre, recommendation }: AgendaItem, lang: 'da' | 'en'): string {
  const known = [
    itemKindName(kind, lang),
    ...(rank === null ? [] : [`${lang === 'da' ? 'prioritet' : 'rank'} ${rank}`]),
    ...(amountOre === null ? [] : [formatKroner(amountOre)]),
  ];
  return `${title} (${known.join(' · ')})${recommendation === null ? '' : `: ${recommendation}`}`;
}

const noteRows = rows(
  'Punkternes ord',
  'Words on the items',
  { id: hidden('Punkt', 'Item'), words: optional(textUpTo(10_000)('Ord', 'Words')) },
  { most: 400, layout: { table: true, fixed: 'every' } },
);

/** The secretariat's own words under each item; what was decided the meeting has written itself (R-036, A-43). */
export function minutesFormOf(minutes: MinutesContent | null, notes: Readonly<Record<string, string>>): CaseForm {
  const items = minutes?.items ?? [];
  return {
    fields: { notes: noteRows },
    values: {
      notes: items.map((item) => ({ id: item.id, words: wordsUnder(notes, item) })),
      remarks: minutes?.remarks ?? '',
    },
    heads: {
      notes: ({ id }) => {
        const item = items.find((one) => one.id === id);
        return item === undefined ? String(id) : `${item.no} ${item.title}`;
      },
    },
    make: (form) => ({
      notes: Object.fromEntries((valueOf(noteRows, form['notes']) ?? []).map((one) => [one.id, one.words ?? ''])),
    }),
  };
}

interface Seat {
  readonly region: string;
  readonly people: readonly { readonly person: string; readonly name: string; readonly substitute: boolean }[];
}

const seatRows = rows(
  'Hvem sidder for regionerne?',
  'Who sits for the regions?',
  { region: hidden('Region', 'Region'), person: optional(oneOfCase('Til stede', 'Present')) },
  { most: 20, layout: { table: true, fixed: 'every' } },
);

/** Who took each region's seat, as it was recorded last; a region without anybody is absent (A-15, A-34). */
export const attendanceFormOf = (
  seats: readonly Seat[],
  attendance: Attendance | null,
  regions: Readonly<Record<string, string>>,
): CaseForm => ({
  fields: { present: seatRows },
  values: {
    present: seats.map(({ region }) => ({
      region,
      person: attendance?.regions.find((one) => one.region === region)?.person ?? '',
    })),
    others: attendance?.others ?? [],
  },
  options: Object.fromEntries(
    seats.map(({ people }, row) => [
      `present.${row}.person`,
      [
        ['', 'Ikke til stede', 'Absent'] as const,
        ...people.map(
          ({ person, name, substitute }) =>
            [
              person,
              `${name}${substitute ? ' (stedfortræder)' : ''}`,
              `${name}${substitute ? ' (substitute)' : ''}`,
            ] as const,
        ),
      ],
    ]),
  ),
  heads: { present: ({ region }) => regions[String(region)] ?? String(region) },
  make: (form) => ({
    present: Object.fromEntries(
      (valueOf(seatRows, form['present']) ?? []).map((one) => [one.region, one.person ?? null]),
    ),
  }),
});
