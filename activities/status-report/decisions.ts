import { closedOn } from '../../machines/ballot/closing-day.ts';
import { dateIn, lastDateOf } from '../../machines/governance/date-words.ts';
import type { LocalDate } from '../../machines/governance/local-dates.ts';
import type { MinutesContent } from '../../machines/meeting/agenda.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import {
  ballotOutcomeName,
  decisionName,
  questionSubject,
  recordedDecisionName,
  rsiDecisionName,
} from '../../machines/terms/index.ts';
import type { ReportBlock } from '../../machines/status-report/content.ts';
import { type BallotRow, isCase, type JournalEntry } from '../../store/rows.ts';
import { caseName, isWithin, type ReportRecord, short, tableOr } from './record.ts';
import { dataOf } from '../../store/journal-data.ts';

/** What SYS decided, each decision once and on its own day: at meetings, and in written procedures that decided something (R-022, A-64, A-65). */
export function sysDecisions(record: ReportRecord, ballots: readonly BallotRow[]): ReportBlock[] {
  const atMeetings = record.entries
    .filter(({ event }) => event === 'sys-decision')
    .map((entry): Decided => {
      const { caseId } = entry;
      const { meetingDate, question, outcome, reference = entry.reference } = dataOf(entry);
      return {
        on: meetingDate ?? lastDateOf(entry.at),
        cells: [
          caseName(record.cases, caseId),
          questionSubject(question ?? '', 'da') ?? 'beslutning',
          recordedDecisionName({ outcome, question }, 'da'),
          reference ?? '–',
        ],
      };
    });
  const written = closedIn(record, ballots)
    .filter(({ proof }) => proof.outcome === 'adopted' || proof.outcome === 'rejected')
    .map((ballot): Decided => ({
      on: closedOn(ballot),
      cells: [
        caseName(record.cases, ballot.caseId),
        questionSubject(ballot.question, 'da') ?? 'beslutning',
        writtenDecision(ballot),
        'skriftlig behandling',
      ],
    }));
  return [
    tableOr(
      ['Dato', 'Sag', 'Om', 'Beslutning', 'Grundlag'],
      byDay(record, [...atMeetings, ...written]),
      'Der er ikke truffet beslutninger i SYS i perioden.',
    ),
  ];
}

interface Decided {
  readonly on: LocalDate;
  readonly cells: readonly string[];
}
/** Those of the period, first to last. */
const byDay = (record: ReportRecord, all: readonly Decided[]): string[][] =>
  all
    .filter(({ on }) => isWithin(record, on))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, cells }) => [short(on), ...cells]);

/**
 * What RSI decided on the recommendation of SYS, once it is confirmed, on the day of its minutes as the reference names it, else on that of the recording;
 * what a register says of earlier decisions when it is read in is none (A-18, A-26).
 */
export function rsiDecisions(record: ReportRecord): ReportBlock[] {
  const decided = record.entries
    .filter((entry) => entry.event === 'rsi-decision-recorded' && isConfirmed(record, entry))
    .map((entry): Decided => {
      const { at, caseId } = entry;
      const { reference = '–', choice = '–', decision = rsiDecisionName(choice, 'da') } = dataOf(entry);
      return {
        on: dateIn(reference) ?? lastDateOf(at),
        cells: [caseName(record.cases, caseId), `${decision}${granted(record, caseId)}`, reference],
      };
    });
  return [
    tableOr(
      ['Dato', 'Sag', 'Afgørelse', 'Grundlag'],
      byDay(record, decided),
      'Der er ikke registreret afgørelser fra RSI-kredsen i perioden.',
    ),
  ];
}

/** What RSI's contact did with what was recorded: a decision that is to be corrected is recorded again, and only the last one counts. */
function isConfirmed({ tasks, until }: ReportRecord, { caseId, at }: JournalEntry): boolean {
  const recorded = new Date(at).toISOString();
  const answered = tasks
    .filter((task) => task.caseId === caseId && task.duty.endsWith('-confirmation') && task.outcome !== 'reassigned')
    .flatMap(({ closedAt, outcome }) => (closedAt === undefined ? [] : [{ closedAt, outcome }]))
    .filter(({ closedAt }) => recorded <= closedAt && closedAt < until)
    .toSorted((a, b) => (a.closedAt < b.closedAt ? -1 : 1));
  return answered[0]?.outcome === 'confirm';
}

/** «: 12.000.000 kr.», when the decision granted a frame. */
function granted({ entries }: ReportRecord, caseId: string | undefined): string {
  const grant = entries.find((entry) => entry.event === 'frame.granted' && entry.caseId === caseId);
  return caseId === undefined || grant?.amountOre === undefined ? '' : `: ${formatKroner(grant.amountOre)}`;
}

/** What SYS discussed without deciding (R-022): postponed, lifted to a meeting, without a quorum, and taken note of at a meeting. */
export function discussions(
  record: ReportRecord,
  ballots: readonly BallotRow[],
  minutes: readonly MinutesContent[],
): ReportBlock[] {
  const postponed = record.entries
    .filter(({ event }) => event === 'sys-postponed')
    .map((entry): Decided => ({
      on: dataOf(entry).meetingDate ?? lastDateOf(entry.at),
      cells: [
        caseName(record.cases, entry.caseId),
        `${decisionName('postponed', 'da')}${entry.reason === undefined ? '' : ` (${entry.reason})`}`,
      ],
    }));
  const undecided = closedIn(record, ballots)
    .filter(({ proof }) => proof.outcome === 'meetingDemanded' || proof.outcome === 'noQuorum')
    .map((ballot): Decided => ({
      on: closedOn(ballot),
      cells: [caseName(record.cases, ballot.caseId), ballotOutcomeName(ballot.proof.outcome, 'da')],
    }));
  const noted = minutes.flatMap(({ meeting, items }) =>
    items
      .filter(({ by, id, section, result }) => by === null && id !== section && result?.outcome === 'noted')
      .map(({ title }): Decided => ({ on: meeting.date, cells: [title, decisionName('noted', 'da')] })),
  );
  return [
    tableOr(
      ['Dato', 'Sag', 'Udfald'],
      byDay(record, [...postponed, ...undecided, ...noted]),
      membersItemsOf(record, minutes).length === 0
        ? 'Der er ikke registreret drøftelser uden beslutning i perioden.'
        : 'Ud over medlemmernes egne punkter er der ikke registreret drøftelser uden beslutning i perioden.',
    ),
  ];
}

/** What members had put on an agenda, and what became of it (R-194). */
export const membersItems = (record: ReportRecord, minutes: readonly MinutesContent[]): ReportBlock[] => [
  tableOr(
    ['Møde', 'Punkt', 'Stillet af', 'Udfald'],
    membersItemsOf(record, minutes),
    'Medlemmerne har ikke stillet egne punkter.',
  ),
];

const membersItemsOf = (record: ReportRecord, minutes: readonly MinutesContent[]): string[][] =>
  byDay(
    record,
    minutes.flatMap(({ meeting, items }) =>
      items.flatMap(({ by, title, result }): Decided[] =>
        by === null
          ? []
          : [{ on: meeting.date, cells: [title, by.name, decisionName(result?.outcome ?? 'unsettled', 'da')] }],
      ),
    ),
  );

/** The days of meetings whose decisions were recorded from their minutes. */
const recordedMeetings = ({ entries }: ReportRecord): LocalDate[] =>
  entries.flatMap((entry) => {
    const on =
      entry.event === 'sys-decision' || entry.event === 'sys-postponed' ? dataOf(entry).meetingDate : undefined;
    return on === undefined ? [] : [on];
  });

/** Meetings that were held, here or as the decisions recorded from their minutes say, and written procedures: how many there were, and how these ended (R-034, R-036). A vote at a meeting is no written procedure. */
export function meetings(record: ReportRecord, ballots: readonly BallotRow[]): ReportBlock[] {
  const views = [...record.cases.values()].flatMap((row) =>
    isCase(row, 'meeting') && row.view.held ? [row.view] : [],
  );
  const days = new Map([
    ...recordedMeetings(record).map((date) => [date, true] as const),
    ...views.map(({ meeting: { date }, quorate }) => [date, quorate] as const),
  ]);
  const held = [...days]
    .filter(([date]) => isWithin(record, date))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, quorate]) => `${short(date)}${quorate ? '' : ', ikke beslutningsdygtigt'}`);
  const closed = closedIn(record, ballots);
  return [
    {
      paragraph: `Møder i SYS: ${held.length}${held.length === 0 ? '' : ` (${held.join('; ')})`}. Skriftlige behandlinger: ${closed.length}.`,
    },
    ...(closed.length === 0
      ? []
      : [
          tableOr(
            ['Lukket', 'Sag', 'Udfald', 'Stemmer'],
            closed.map((ballot) => [
              short(closedOn(ballot)),
              caseName(record.cases, ballot.caseId),
              ballotOutcomeName(ballot.proof.outcome, 'da'),
              `${ballot.proof.for} for, ${ballot.proof.against} imod, ${ballot.proof.abstained} hverken for eller imod`,
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

type Closed = BallotRow & Required<Pick<BallotRow, 'closedAt' | 'proof'>>;

/** The written procedures of SYS that ended in the period, first to last. */
const closedIn = (record: ReportRecord, ballots: readonly BallotRow[]): Closed[] =>
  ballots
    .flatMap((ballot) => {
      const { body, question, closedAt, proof } = ballot;
      const isWritten = body === 'sys' && question !== 'meeting-item';
      return isWritten && closedAt !== undefined && proof !== undefined ? [{ ...ballot, closedAt, proof }] : [];
    })
    .filter((ballot) => isWithin(record, closedOn(ballot)))
    .toSorted((a, b) => (a.closedAt < b.closedAt ? -1 : 1));
