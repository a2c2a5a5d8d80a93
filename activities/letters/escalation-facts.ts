import { danishTime } from '../../machines/terms/dates.ts';
import { followUpTask } from '../../machines/escalation/follow-up-task.ts';
import { formatDate } from '../../machines/governance/calendar.ts';
import type { Fact } from './fact.ts';
import { viewOf } from '../../store/rows.ts';
import {
  criticalRuleName,
  followUpStates,
  groundName,
  noReportingChannel as notice,
} from '../../machines/terms/escalations.ts';
import type { Block } from './content.ts';
import { decimal } from './figures.ts';
import { systemName, type LetterFacts } from './facts.ts';

/** What a reader must know of a critical matter at any hour (R-044, A-36, A-57). */
export function escalationFacts(facts: LetterFacts): readonly Fact[] {
  const { case: row, data, submitter } = facts;
  const raised = viewOf(row, 'escalation');
  const groundId = data.text('ground') ?? raised?.ground;
  const ground = groundId === undefined ? undefined : groundName(groundId, 'da');
  const critical = raised?.critical;
  const { from, to } = raised?.outage ?? {};
  const minutes = data.whole('minutes') ?? raised?.minutes;
  const system = systemName(facts);
  const decision = data.text('decision') ?? raised?.decision;
  const externalRef = data.text('externalRef') ?? raised?.externalRef;
  const tasks = raised?.followUps?.length ?? 0;
  const origin = raised?.origin?.number;
  const sla = raised?.sla ?? [];
  return [
    [`Eskalering ${row.number}`, row.title],
    ...(system === undefined ? [] : [['System', system] as const]),
    ...(submitter === undefined ? [] : [['Rejst af', submitter] as const]),
    ...(origin === undefined ? [] : [['Åbnet af svaret i sag', origin] as const]),
    ...(ground === undefined ? [] : [['Kritisk, fordi', ground] as const]),
    ...(critical === undefined ? [] : [['Vurderet', criticalRuleName(critical, 'da')] as const]),
    ...(from === undefined || to === undefined
      ? []
      : [
          [
            'Afbrud',
            `${danishTime(from, 'da')} til ${danishTime(to, 'da')}${minutes === undefined ? '' : `, ${decimal(minutes)} minutter`}`,
          ] as const,
        ]),
    ...(sla.length === 0 ? [] : [['SLA', sla.join('; ')] as const]),
    ...(externalRef === undefined ? [] : [['Anmeldt andetsteds som', externalRef] as const]),
    ...(decision === undefined ? [] : [['RSI-kredsens afgørelse', decision] as const]),
    ...(tasks === 0 ? [] : [['Opfølgende opgaver', String(tasks)] as const]),
  ];
}

/** What happened, in the words of who raised it. */
export function described({ case: row }: LetterFacts): readonly Block[] {
  const description = viewOf(row, 'escalation')?.description;
  return description === undefined ? [] : [{ quote: description, of: 'Beskrivelse' }];
}

/** What the chair of SYS answered. */
export function assessed({ case: row }: LetterFacts): readonly Block[] {
  const answer = viewOf(row, 'escalation')?.assessed;
  return answer?.comment ? [{ quote: answer.comment, of: `Formandens vurdering (${answer.name})` }] : [];
}

/** The tasks that RSI's decision gave, each with its day and how it went. */
export function followUpLines({ case: row, data }: LetterFacts): readonly Block[] {
  const told = followUpTask.array().safeParse(data.value('followUps')).data ?? [];
  const tasks = told.length > 0 ? told : (viewOf(row, 'escalation')?.followUps ?? []);
  const lines = tasks.map(
    ({ what, due, status, said }) =>
      [
        what,
        [`senest ${formatDate(due)}`, followUpStates[status]?.[0], said].filter((part) => part).join(', '),
      ] as const,
  );
  return lines.length === 0 ? [] : [{ facts: lines }];
}

export const [noReportingChannel] = notice;
