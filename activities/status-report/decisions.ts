import { formatDate } from '../../machines/governance/date-words.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import {
  ballotOutcomeName,
  decisionName,
  questionSubject,
  recordedDecisionName,
  rsiDecisionName,
} from '../../machines/terms/index.ts';
import type { ReportBlock } from '../../machines/status-report/content.ts';
import type { BallotRow, DocumentRow, JournalEntry } from '../../store/rows.ts';
import { caseName, dayOf, inPeriod, type ReportRecord, tableOr, textIn } from './record.ts';

/** What SYS decided: at meetings, and in written procedures that decided something (R-022). */
export function sysDecisions(record: ReportRecord, ballots: readonly BallotRow[]): ReportBlock[] {
  const atMeetings = record.entries
    .filter(({ event }) => event === 'sys-decision')
    .map((entry): [string, readonly string[]] => [
      entry.at,
      [
        dayOf(entry.at),
        caseName(record.cases, entry.caseId),
        questionSubject(textIn(entry.data, 'question') ?? '', 'da') ?? 'beslutning',
        recordedDecisionName(entry.data, 'da'),
        textIn(entry.data, 'reference') ?? entry.reference ?? '–',
      ],
    ]);
  const written = closedIn(record, ballots)
    .filter(({ proof }) => proof?.outcome === 'adopted' || proof?.outcome === 'rejected')
    .map((ballot): [string, readonly string[]] => [
      ballot.closedAt ?? '',
      [
        dayOf(ballot.closedAt ?? record.until),
        caseName(record.cases, ballot.caseId),
        questionSubject(ballot.question, 'da') ?? 'beslutning',
        writtenDecision(ballot),
        'skriftlig behandling',
      ],
    ]);
  const rows = [...atMeetings, ...written].toSorted(([a], [b]) => Date.parse(a) - Date.parse(b)).map(([, row]) => row);
  return [
    tableOr(
      ['Dato', 'Sag', 'Om', 'Beslutning', 'Grundlag'],
      rows,
      'Der er ikke truffet beslutninger i SYS i perioden.',
    ),
  ];
}

/** What RSI decided on the recommendation of SYS, as recorded from its minutes. */
export function rsiDecisions({ entries, cases }: ReportRecord): ReportBlock[] {
  const rows = entries.flatMap((entry) => rsiRow(entry, cases));
  return [
    tableOr(
      ['Dato', 'Sag', 'Afgørelse', 'Grundlag'],
      rows,
      'Der er ikke registreret afgørelser fra RSI-kredsen i perioden.',
    ),
  ];
}

function rsiRow(entry: JournalEntry, cases: ReportRecord['cases']): string[][] {
  if (entry.event === 'rsi-decision-recorded') {
    const wording = textIn(entry.data, 'decision');
    const how = wording ?? rsiDecisionName(textIn(entry.data, 'choice') ?? '–', 'da');
    return [[dayOf(entry.at), caseName(cases, entry.caseId), how, textIn(entry.data, 'reference') ?? '–']];
  }
  if (entry.event === 'frame.granted' && entry.amountOre !== undefined)
    return [[dayOf(entry.at), 'Økonomisk ramme', `bevilget ${formatKroner(entry.amountOre)}`, entry.reference ?? '–']];
  return [];
}

/** What SYS discussed without deciding, and the minutes in which it can be read. */
export function discussions(
  record: ReportRecord,
  ballots: readonly BallotRow[],
  minutes: readonly DocumentRow[],
): ReportBlock[] {
  const postponed = record.entries.filter(({ event }) => event === 'sys-postponed');
  const items = [
    ...postponed.map(
      (entry) =>
        `${caseName(record.cases, entry.caseId)}: ${decisionName('postponed', 'da')} ${dayOf(entry.at)}${entry.reason === undefined ? '' : ` (${entry.reason})`}`,
    ),
    ...closedIn(record, ballots)
      .filter(({ proof }) => proof?.outcome === 'meetingDemanded' || proof?.outcome === 'noQuorum')
      .map(
        ({ caseId, closedAt, proof }) =>
          `${caseName(record.cases, caseId)}: ${proof === undefined ? '–' : ballotOutcomeName(proof.outcome, 'da')} ${dayOf(closedAt ?? record.until)}`,
      ),
    ...latest(minutes.filter(({ at }) => inPeriod(record, at))).map(({ title }) => `${title}: se referatet`),
  ];
  return [
    items.length === 0
      ? { paragraph: 'Der er ikke registreret drøftelser uden beslutning i perioden.' }
      : { list: items },
  ];
}

/** Meetings and written procedures: how many there were, and how they ended (R-034, R-036). */
export function meetings(record: ReportRecord, ballots: readonly BallotRow[]): ReportBlock[] {
  const held = [...record.cases.values()].filter(
    ({ machine, number }) => machine === 'meeting' && record.period.from <= number && number <= record.period.to,
  );
  const closed = closedIn(record, ballots);
  return [
    {
      paragraph: `Møder i SYS: ${held.length}${held.length === 0 ? '' : ` (${held.map(({ number }) => formatDate(number.slice(0, 10), 'short')).join(', ')})`}. Skriftlige behandlinger: ${closed.length}.`,
    },
    ...(closed.length === 0
      ? []
      : [
          tableOr(
            ['Lukket', 'Sag', 'Udfald', 'Stemmer'],
            closed.map(({ caseId, closedAt, proof }) => [
              dayOf(closedAt ?? record.until),
              caseName(record.cases, caseId),
              proof === undefined ? '–' : ballotOutcomeName(proof.outcome, 'da'),
              proof === undefined
                ? '–'
                : `${proof.for} for, ${proof.against} imod, ${proof.abstained} hverken for eller imod`,
            ]),
            '',
          ),
        ]),
  ];
}

/** What a written procedure decided: SYS approves or recommends, a budget or a report that falls is returned (A-19). */
function writtenDecision({ proof, question }: BallotRow): string {
  const fallen = question === 'approve' || question === 'recommend-to-rsi' || question.startsWith('matter-');
  const outcome = proof?.outcome === 'adopted' ? 'adopted' : fallen ? 'refused' : 'returned';
  return recordedDecisionName({ outcome, question }, 'da');
}

const closedIn = (record: ReportRecord, ballots: readonly BallotRow[]): BallotRow[] =>
  ballots.filter(({ body, closedAt }) => body === 'sys' && closedAt !== undefined && inPeriod(record, closedAt));

const latest = (documents: readonly DocumentRow[]): DocumentRow[] => [
  ...new Map(documents.map((one) => [one.id, one])).values(),
];
