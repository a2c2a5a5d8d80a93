import { formatClock, formatDate } from '../../machines/governance/calendar.ts';
import type { Fact } from './fact.ts';
import { type LetterFacts, systemName } from './facts.ts';

/** When and where the meeting is. */
export function meetingFacts({ data, proposal }: LetterFacts): readonly Fact[] {
  const textOf = (key: string): string | undefined => data.text(key) ?? proposal.text(key);
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
export function yearPlanFacts({ data, proposal }: LetterFacts): readonly Fact[] {
  const meetings = data.parts('meetings').length > 0 ? data.parts('meetings') : proposal.parts('meetings');
  return meetings.map((one, index): Fact => [
    `${index + 1}. møde`,
    `${formatDate(one.text('date') ?? '', 'full')} kl. ${formatClock(one.text('from') ?? '')}–${formatClock(one.text('to') ?? '')}, ${one.text('place') ?? ''}`,
  ]);
}

/** The system, the meeting, the projects. */
export function projectReportFacts(facts: LetterFacts): readonly Fact[] {
  const { data, proposal } = facts;
  const system = systemName(facts);
  const date = data.text('meetingDate') ?? proposal.text('date');
  return [
    ...(system === undefined ? [] : [['System', system] as const]),
    ...(date === undefined ? [] : [['SYS’ møde', formatDate(date, 'full')] as const]),
    ...data.texts('projects').map((title): Fact => ['Projekt', title]),
  ];
}
