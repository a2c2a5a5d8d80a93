import { describe, expect, it } from 'vitest';
import { rsiDecisions, sysDecisions } from '../../../activities/status-report/decisions.ts';
import type { ReportRecord } from '../../../activities/status-report/record.ts';
import { caseText } from '../../../client/cli/remote/words.ts';
import { paperFile } from '../../../client/documents/formats.ts';
import { minutesPaper } from '../../../client/documents/from/minutes-paper.ts';
import { decisionBlocks } from '../../../client/documents/from/proposal-paper.ts';
import type { CaseView } from '../../../client/sdk/views.ts';
import { AgendaView } from '../../../client/web/cases/meeting/agenda-view.tsx';
import { storyOf } from '../../../client/sdk/narrative.ts';
import {
  type AgendaContent,
  type AgendaItem,
  type ItemOutcome,
  type ItemResult,
  plainResult,
  type MeetingFacts,
  type MinutesContent,
} from '../../../machines/meeting/agenda.ts';
import { wordsOf as minuted } from '../../../machines/meeting/minutes.ts';
import type { CaseRow, JournalEntry, TaskRow } from '../../../store/rows.ts';
import { wordsOf } from '../../client/documents/read-paper.ts';
import { shown } from '../../support/shown.ts';

const meeting: MeetingFacts = {
  number: '2028-05-16',
  date: '2028-05-16',
  from: '10:00',
  to: '14:00',
  place: 'Danske Regioner',
  extraordinary: false,
};
const names = { region: (id: string) => id, system: (id: string) => id };
const reference = 'SYS 16. maj 2028 pkt. 5.1';

/** A case that SYS decides at its meeting; above the limit it recommends. */
const row = (toRsi: boolean): CaseRow => ({
  id: 'change-request/2028-0012',
  machine: 'change-request',
  number: '2028-0012',
  title: 'Underskrift på tablet',
  level: toRsi ? 'rsi' : 'sys',
  state: 'open.sys.awaitingTreatment',
  status: 'active',
  version: 1,
  lastSeq: 1,
  versionHash: '',
  openedAt: '2028-03-01T09:00:00.000Z',
  changedAt: '2028-05-16T10:00:00.000Z',
  view: shown('change-request'),
});
const item = (toRsi: boolean): AgendaItem => ({
  id: 'case:change-request/2028-0012',
  section: 'requests',
  no: '5.1',
  kind: 'decision',
  title: 'Underskrift på tablet',
  case: 'change-request/2028-0012',
  system: null,
  amountOre: null,
  rank: null,
  recommendation: null,
  ...(toRsi ? { toRsi } : {}),
  outcomes: ['adopted'],
  lifted: null,
  late: false,
  by: null,
  text: null,
  note: null,
});
const result = (outcome: ItemOutcome): ItemResult => plainResult('case:change-request/2028-0012', outcome, 'taken');
const entry = (event: string, data: Readonly<Record<string, unknown>>): JournalEntry => ({
  no: 1,
  at: '2028-05-16T10:00:00.000Z',
  localTime: '2028-05-16 12:00:00 +02:00',
  caseId: 'change-request/2028-0012',
  event,
  person: 'ida.krogh',
  channel: 'recorded',
  data,
  previousHash: '',
  hash: '',
});
const viewOf = (one: CaseRow, timeline: readonly JournalEntry[]): CaseView => ({
  case: one,
  timeline,
  tasks: [],
  openTasks: [],
  ballots: [],
  letters: [],
  waiting: [],
});
/** RSI's contact has confirmed what was recorded. */
const confirmed: TaskRow = {
  id: 'change-request/2028-0012#confirming.1/ulla.friis',
  caseId: 'change-request/2028-0012',
  actor: 'confirming',
  visit: 1,
  duty: 'rsi-decision-confirmation',
  person: 'ulla.friis',
  name: 'Ulla Friis',
  role: 'rsiContact',
  choices: ['confirm', 'correct'],
  deadline: { rule: 'businessDays', anchor: '2028-05-16', calendar: 'dk', due: '2028-05-23T22:00:00.000Z' },
  caseVersion: 1,
  openedAt: '2028-05-16T10:00:00.000Z',
  closedAt: '2028-05-17T10:00:00.000Z',
  outcome: 'confirm',
};
const recordOf = (one: CaseRow, entries: readonly JournalEntry[], tasks: readonly TaskRow[] = []): ReportRecord => ({
  period: { from: '2028-01-01', to: '2028-12-31' },
  years: [2028],
  until: '2029-01-01T00:00:00.000Z',
  entries,
  cases: new Map([[one.id, one]]),
  tasks,
});
const plain = (page: unknown): string => String(page).replace(/<[^>]+>/g, ' ');

/** What each door says of the decision of SYS. */
async function doors(outcome: ItemOutcome, toRsi: boolean): Promise<Readonly<Record<string, string>>> {
  const [one, on, decided] = [row(toRsi), item(toRsi), result(outcome)];
  const head: AgendaItem = { ...on, id: 'requests', no: '5', title: 'Ændringsønsker', case: null };
  const agenda: AgendaContent = {
    meeting,
    items: [head, on],
    late: [],
    frame: { year: 2028, grantedOre: 0, committedOre: 0, spentOre: 0, remainingOre: 0 },
    actions: [],
    written: [],
    projects: [],
    reports: [],
    escalations: [],
    orientation: [],
    previousMinutes: null,
    nextMeeting: null,
    composedAt: '2028-05-02T08:00:00.000Z',
  };
  const minutes: MinutesContent = {
    meeting,
    attendance: null,
    quorate: true,
    items: [{ ...on, result: decided, words: minuted(on, decided, true) }],
    written: [],
    projects: [],
    remarks: null,
    objections: [],
    settlement: null,
    nextMeeting: null,
  };
  const journal = [entry('sys-decision', { outcome, question: toRsi ? 'recommend-to-rsi' : 'approve', reference })];
  const view = viewOf(one, journal);
  const pdf = await wordsOf(await paperFile(minutesPaper(minutes, names, false), 'pdf'));
  return {
    minutes: minuted(on, decided, true),
    pdf: /Beslutning: (.*)/.exec(pdf)?.[0] ?? pdf,
    page: plain(AgendaView({ lang: 'da', agenda, results: [decided] })),
    timeline: storyOf(view, (id) => id, 'da')
      .narrations.map(({ text }) => text)
      .join('\n'),
    proposal: JSON.stringify(decisionBlocks(view)),
    statusReport: JSON.stringify(sysDecisions(recordOf(one, journal), [])),
    commandLine: caseText(view, { timeline: true, all: false, names: new Map(), regions: new Map() }),
  };
}

const all = ['godkendt', 'indstillet til RSI-kredsen', 'afvist', 'afslået', 'hjemvist', 'udskudt', 'delvist godkendt'];
const wrong = /vedtaget|forkastet|udsat|sendt tilbage|godkendt i del/i;

describe('given a decision of SYS at its meeting', () => {
  it.each([
    ['adopted', false, 'godkendt'],
    ['adopted', true, 'indstillet til RSI-kredsen'],
    ['refused', false, 'afvist'],
    ['returned', false, 'hjemvist'],
    ['postponed', false, 'udskudt'],
    ['inPart', false, 'delvist godkendt'],
  ] as const)('then %s (RSI decides: %s) reads «%s» at every door', async (outcome, toRsi, word) => {
    for (const [door, text] of Object.entries(await doors(outcome, toRsi))) {
      expect(text.toLowerCase(), door).toContain(word.toLowerCase());
      expect(text, door).not.toMatch(wrong);
      const others = all.filter((other) => other !== word && !word.includes(other));
      for (const other of others) expect(text.toLowerCase(), door).not.toContain(other.toLowerCase());
    }
  });
});

describe('given a decision of the RSI circle', () => {
  it.each([
    ['approved', 'godkendt'],
    ['refused', 'afslået'],
    ['returned', 'hjemvist'],
    ['inPart', 'delvist godkendt'],
  ])('then %s reads «%s» in timeline, status report and command line', (choice, word) => {
    const journal = [entry('rsi-decision-recorded', { choice, reference: 'RSI 1. juni 2028 pkt. 2' })];
    const view = viewOf(row(true), journal);
    const doorsOfRsi = {
      timeline: storyOf(view, (id) => id, 'da').narrations[0]?.text ?? '',
      statusReport: JSON.stringify(rsiDecisions(recordOf(row(true), journal, [confirmed]))),
      commandLine: caseText(view, { timeline: true, all: false, names: new Map(), regions: new Map() }),
    };
    for (const [door, text] of Object.entries(doorsOfRsi)) {
      expect(text.toLowerCase(), door).toContain(word);
      expect(text, door).not.toMatch(/afvist|vedtaget|godkendt i del/i);
    }
  });
});
