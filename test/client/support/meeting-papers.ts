import { formatDate } from '../../../machines/governance/date-words.ts';
import {
  type AgendaContent,
  agendaSections,
  type MeetingFacts,
  type MinutesContent,
} from '../../../machines/meeting/agenda.ts';
import type { KeepDocument } from '../../../machines/governance/effects.ts';

const none = {
  case: null,
  system: null,
  amountOre: null,
  rank: null,
  recommendation: null,
  lifted: null,
  late: false,
  by: null,
  text: null,
  note: null,
  outcomes: [],
} as const;

/** The papers of a meeting at which nothing but the fixed items was treated, both approved, and a status report that is a draft. */
export function meetingPapers(day: Omit<MeetingFacts, 'extraordinary'>): readonly KeepDocument[] {
  const meeting = { ...day, extraordinary: false };
  const items = agendaSections.map(({ no, key, da }) => ({
    ...none,
    id: key,
    section: key,
    no: String(no),
    kind: 'orientation' as const,
    title: da,
  }));
  const agenda: AgendaContent = {
    meeting,
    items,
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
    composedAt: '2027-03-01T11:00:00.000Z',
  };
  const minutes: MinutesContent = {
    meeting,
    attendance: null,
    quorate: false,
    items: items.map((item) => ({ ...item, result: null, words: '' })),
    written: [],
    projects: [],
    remarks: null,
    objections: [],
    settlement: null,
    nextMeeting: null,
  };
  const report = {
    sections: [
      { heading: 'Økonomi', blocks: [{ table: { head: ['System', 'Beløb'], rows: [['PPJ', '900.000 kr.']] } }] },
      {
        heading: 'Beslutninger',
        blocks: [{ paragraph: 'SYS har godkendt to ændringsønsker.' }, { list: ['Ét', 'To'] }],
      },
    ],
  };
  return [
    {
      id: `agenda/${day.number}`,
      kind: 'agenda',
      title: `Dagsorden til SYS’ møde ${formatDate(day.date)}`,
      version: 1,
      standing: 'approved',
      content: { ...agenda },
    },
    {
      id: `minutes/${day.number}`,
      kind: 'minutes',
      title: `Referat af SYS’ møde ${formatDate(day.date)}`,
      version: 1,
      standing: 'approved',
      content: { ...minutes },
    },
    {
      id: 'status-report/2027',
      kind: 'statusReport',
      title: 'Statusrapport 2027',
      version: 1,
      standing: 'draft',
      content: report,
    },
  ];
}
