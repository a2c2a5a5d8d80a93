import { z } from 'zod';
import { meetingDates } from '../../machines/meeting/dates.ts';
import { viewOf } from '../../store/rows.ts';
import { formatClock, formatDate } from '../../machines/governance/calendar.ts';
import type { Fact } from './fact.ts';
import { type LetterFacts, systemName } from './facts.ts';

/** The meetings of a year as its plan tells of them. */
const toldMeetings = z.array(meetingDates.pick({ date: true, from: true, to: true, place: true }));

/** When and where the meeting is. */
export function meetingFacts({ data, case: row }: LetterFacts): readonly Fact[] {
  const held = viewOf(row, 'meeting');
  const textOf = (name: 'date' | 'from' | 'to' | 'place'): string | undefined => data.text(name) ?? held?.[name];
  const [date, from, to, place] = [textOf('date'), textOf('from'), textOf('to'), textOf('place')];
  return [
    ...(date === undefined
      ? []
      : [
          [
            'Møde',
            `${formatDate(date, 'full')}${from === undefined ? '' : ` kl. ${formatClock(from)}`}${to === undefined ? '' : `–${formatClock(to)}`}`,
          ] as const,
        ]),
    ...(place === undefined ? [] : [['Sted', place] as const]),
    ...(data.text('title') === undefined
      ? []
      : [['Punkt', `${data.text('no') ?? ''} ${data.text('title')}`.trim()] as const]),
    ...(data.text('recommendation') === undefined ? [] : [['Indstilling', data.text('recommendation') ?? ''] as const]),
  ];
}

/** The year's meetings. */
export function yearPlanFacts({ data, case: row }: LetterFacts): readonly Fact[] {
  const told = toldMeetings.safeParse(data.value('meetings')).data ?? [];
  const meetings = told.length > 0 ? told : (viewOf(row, 'year-plan')?.meetings ?? []);
  return meetings.map(({ date, from, to, place }, index): Fact => [
    `${index + 1}. møde`,
    `${formatDate(date, 'full')} kl. ${formatClock(from)}–${formatClock(to)}, ${place}`,
  ]);
}

/** The system, the meeting, the projects. */
export function projectReportFacts(facts: LetterFacts): readonly Fact[] {
  const { data } = facts;
  const system = systemName(facts);
  const date = data.text('meetingDate') ?? viewOf(facts.case, 'project-report')?.date;
  return [
    ...(system === undefined ? [] : [['System', system] as const]),
    ...(date === undefined ? [] : [['SYS’ møde', formatDate(date, 'full')] as const]),
    ...data.texts('projects').map((title): Fact => ['Projekt', title]),
  ];
}
