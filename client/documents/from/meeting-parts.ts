import type {
  ActionLine,
  AgendaItem,
  BudgetReading,
  FrameLine,
  MeetingFacts,
  MissingLine,
  NewsLine,
  Payer,
  ProjectLine,
  ReportLine,
  WrittenLine,
} from '../../../machines/meeting/agenda.ts';
import { formatClock, formatInstant } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { poolRequests } from '../../../machines/meeting/order.ts';
import { sumsInWords } from '../../../machines/meeting/sums.ts';
import {
  capital,
  choiceName,
  itemKindName,
  lightNames,
  partName,
  payerName,
  quarterName,
  readingName,
  reportStateName,
} from '../../../machines/terms/index.ts';
import { facts, list, note, type PaperBlock, table, text } from '../paper/paper.ts';
import { amountWords, caseLine, dateWords, type Names, numberedCase } from './words.ts';

/** «5.1 Beslutning: Nyt modul». The fixed items stand without the prefix. */
export const itemHeading = (item: AgendaItem): string =>
  item.id === item.section ? `${item.no}. ${item.title}` : `${item.no} ${itemKindName(item.kind, 'da')}: ${item.title}`;

/** What is known of an item before the meeting: its case, whose it is, what is recommended. */
export function itemBlocks(item: AgendaItem, names: Names): PaperBlock[] {
  const rows = (
    [
      ['Sag', item.case === null ? '' : numberedCase(item.case)],
      ['System', item.system === null ? '' : names.system(item.system)],
      ['Behandling', item.budget === undefined ? '' : readingName(item.budget.reading)],
      ['Beløb', amountWords(item.amountOre)],
      ...partRows(item.budget),
      ['Betales af', item.payer === undefined ? '' : payerWords(item.payer, names)],
      ['Prioritet', item.rank === null ? '' : String(item.rank)],
      ['Stillet af', item.by === null ? '' : withRegion(item.by.name, item.by.region, names)],
    ] as const
  ).filter(([, value]) => value !== '');
  return [
    ...(item.late ? [note('Kommet efter fristen for sager; optaget af formanden.')] : []),
    ...(rows.length === 0 ? [] : [facts(rows)]),
    ...(item.sums === undefined ? [] : [list(sumsInWords(item.sums, 'da'))]),
    ...(item.recommendation === null ? [] : [text(`Indstilling: ${item.recommendation}`)]),
    ...(item.text === null ? [] : [text(item.text)]),
    ...(item.note === null ? [] : [text(item.note)]),
    ...(item.lifted === null
      ? []
      : [
          text(
            `Løftet fra skriftlig behandling. Afgivne stemmer: ${item.lifted.votes.length === 0 ? 'ingen' : item.lifted.votes.map(({ region, choice }) => `${names.region(region)} ${choiceName(choice, 'da')}`).join(', ')}.`,
          ),
        ]),
  ];
}

/** «2.000.000 kr. (100.000 kr. mere end året før)» of each part. */
const partRows = (budget: BudgetReading | undefined): (readonly [string, string])[] =>
  (budget?.parts ?? []).map(({ part, beforeOre, afterOre }) => {
    const more = afterOre - beforeOre;
    const against =
      more === 0 ? 'som året før' : `${formatKroner(Math.abs(more))} ${more > 0 ? 'mere' : 'mindre'} end året før`;
    return [partName(part, 'da'), `${formatKroner(afterOre)} (${against})`];
  });

/** The pool, the special agreement with what each region pays of it, or that RSI says so. */
export function payerWords(payer: Payer, names: Names): string {
  const by = payerName(payer);
  if (by === null) return 'RSI-kredsen afgør finansieringen';
  if (payer.by !== 'agreement') return capital(by);
  const shares = Object.entries(payer.shares).map(([region, ore]) => `${names.region(region)} ${formatKroner(ore)}`);
  return `${capital(by)}: ${shares.join(', ')}`;
}

/** What SYS should have had before it, and who has it. */
export const missingBlocks = (missing: readonly MissingLine[]): PaperBlock[] =>
  missing.length === 0
    ? []
    : [
        table({
          caption: 'Sager, der mangler',
          head: ['Sag', 'Mangler', 'Ansvarlig', 'Behandles senest'],
          widths: [2.4, 2.4, 1.6, 1.2],
          rows: missing.map(({ title, what, who, by }) => [title, what, who, dateWords(by)]),
        }),
      ];

export const withRegion = (name: string, region: string | null, names: Names): string =>
  region === null ? name : `${name} (${names.region(region)})`;

/** The pool as it stands, with requests that are to be ranked. */
export const frameBlocks = (frame: FrameLine): PaperBlock[] => [
  table({
    caption: `Den økonomiske ramme ${frame.year}`,
    head: ['Bevilget', 'Disponeret', 'Forbrugt', 'Rest'],
    rows: [[frame.grantedOre, frame.committedOre, frame.spentOre, frame.remainingOre].map(amountWords)],
    amounts: [0, 1, 2, 3],
  }),
];

/** Two requests or more to the pool, in the order proposed: what is left after each, and what their system has of the year's commitments. */
export function poolBlocks(items: readonly AgendaItem[], frame: FrameLine): PaperBlock[] {
  const requests = poolRequests(items);
  if (requests.length < 2) return [];
  let left = frame.remainingOre;
  const share = (ore: number): string =>
    frame.committedOre === 0 ? '–' : `${Math.round((ore * 100) / frame.committedOre)} %`;
  const rows = requests.map(({ no, title, rank, amountOre, sums }) => {
    left -= amountOre ?? 0;
    const after = left < 0 ? `mangler ${formatKroner(-left)}` : formatKroner(left);
    return [no, title, String(rank ?? '–'), amountWords(amountOre), after, share(sums?.withoutOre ?? 0)];
  });
  const head = ['Punkt', 'Ønske', 'FSG’s prioritet', 'Beløb', 'Rest derefter', 'Systemets andel hidtil'];
  return [
    table({
      caption: 'Puljens midler i rækkefølge',
      head,
      widths: [0.7, 2.6, 1, 1.3, 1.5, 1.2],
      amounts: [3, 4],
      rows,
    }),
    text('Indtil SYS har besluttet rækkefølgen, gælder forretningsstyregruppernes prioritet, derefter beløbet.'),
  ];
}

/** Every project in delivery, with those whose status is missing said as such. */
export const projectBlocks = (projects: readonly ProjectLine[]): PaperBlock[] => {
  if (projects.length === 0) return [text('Ingen projekter er i gang.')];
  const missing = projects.filter(({ status }) => status === null);
  return [
    ...(missing.length === 0
      ? []
      : [note(`Status mangler for ${missing.map(({ number, title }) => `${number} ${title}`).join(', ')}.`)]),
    table({
      caption: 'Projektoversigt',
      head: ['Projekt', 'System', 'Tid', 'Økonomi', 'Omfang', 'Godkendt', 'Forventet', 'Status'],
      widths: [2.2, 1.4, 0.8, 1, 0.9, 1.3, 1.3, 2.4],
      amounts: [5, 6],
      rows: projects.map(({ number, title, systemName, approvedOre, status }) => [
        `${number} ${title}`,
        systemName,
        status === null ? 'Mangler' : capital(lightNames[status.time][0]),
        status === null ? 'Mangler' : capital(lightNames[status.economy][0]),
        status === null ? 'Mangler' : capital(lightNames[status.scope][0]),
        amountWords(approvedOre),
        amountWords(status?.forecastOre),
        status?.note ?? '',
      ]),
    }),
  ];
};

export const actionBlocks = (actions: readonly ActionLine[]): PaperBlock[] =>
  actions.length === 0
    ? [text('Der er ingen åbne opfølgninger.')]
    : [
        table({
          caption: 'Aktionslog',
          head: ['Hvad', 'Hvem', 'Senest', ''],
          widths: [3, 1.6, 1.2, 0.9],
          rows: actions.map(({ what, who, due, overdue }) => [what, who, dateWords(due), overdue ? 'Overskredet' : '']),
        }),
      ];

export const writtenBlocks = (written: readonly WrittenLine[]): PaperBlock[] =>
  written.length === 0
    ? [text('Ingen skriftlige behandlinger siden sidst.')]
    : [
        table({
          caption: 'Skriftlige behandlinger siden sidst',
          head: ['Sag', 'Resultat', 'Afsluttet'],
          widths: [2, 3, 1.2],
          rows: written.map(({ case: id, title, proof, closedOn }) => [
            caseLine(id, title),
            proof.da,
            dateWords(closedOn),
          ]),
        }),
      ];

export const reportBlocks = (reports: readonly ReportLine[], names: Names): PaperBlock[] =>
  reports.length === 0
    ? [text('Ingen rapporter at behandle.')]
    : [
        table({
          caption: 'Kvartalsrapporter',
          head: ['System', 'Kvartal', 'Rapport', 'Ikke overholdt'],
          widths: [1.6, 0.9, 1, 3],
          rows: reports.map(({ system, year, quarter, state, breaches }) => [
            names.system(system),
            quarterName(quarter, year, 'da'),
            capital(reportStateName(state, 'da')),
            breaches.join('; '),
          ]),
        }),
      ];

export const newsBlocks = (news: readonly NewsLine[], none: string): PaperBlock[] =>
  news.length === 0 ? [text(none)] : [list(news.map(({ case: id, title }) => caseLine(id, title)))];

export const nextBlocks = (next: MeetingFacts | null): PaperBlock[] => [
  text(
    next === null
      ? 'Næste møde er ikke fastsat.'
      : `Næste møde: ${dateWords(next.date)} kl. ${formatClock(next.from)}–${formatClock(next.to)}, ${next.place}.`,
  ),
];

export const composedWords = (at: string): string => formatInstant(at, 'long', 'da');
