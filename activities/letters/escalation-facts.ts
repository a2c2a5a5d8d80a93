import { formatDate, formatInstant } from '../../machines/governance/calendar.ts';
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
  const { case: row, data, proposal, submitter } = facts;
  const text = (key: string) => data.text(key) ?? proposal.text(key);
  const groundId = text('ground');
  const critical = viewOf(row, 'escalation')?.critical;
  const ground = groundId === undefined ? undefined : groundName(groundId, 'da');
  const outage = proposal.part('outage');
  const [from, to] = [outage.text('from'), outage.text('to')];
  const minutes = data.whole('minutes') ?? proposal.whole('minutes');
  const system = systemName(facts);
  const decision = text('decision');
  const tasks = proposal.parts('followUps').length;
  const origin = proposal.part('origin').text('number');
  const sla = proposal.texts('sla');
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
            `${withOffset(from)} til ${withOffset(to)}${minutes === undefined ? '' : `, ${decimal(minutes)} minutter`}`,
          ] as const,
        ]),
    ...(sla.length === 0 ? [] : [['SLA', sla.join('; ')] as const]),
    ...(text('externalRef') === undefined ? [] : [['Anmeldt andetsteds som', text('externalRef') ?? ''] as const]),
    ...(decision === undefined ? [] : [['RSI-kredsens afgørelse', decision] as const]),
    ...(tasks === 0 ? [] : [['Opfølgende opgaver', String(tasks)] as const]),
  ];
}

/** The offset tells the two hours of an autumn night apart. */
const withOffset = (at: string): string => {
  const offset = /([+-]\d\d:\d\d)$/.exec(at)?.[1];
  return `${formatInstant(at)}${offset === undefined ? '' : ` (UTC${offset})`}`;
};

/** What happened, in the words of who raised it. */
export function described({ proposal }: LetterFacts): readonly Block[] {
  const description = proposal.text('description');
  return description === undefined ? [] : [{ quote: description, of: 'Beskrivelse' }];
}

/** What the chair of SYS answered. */
export function assessed({ proposal }: LetterFacts): readonly Block[] {
  const answer = proposal.part('assessed');
  const comment = answer.text('comment');
  return comment === undefined
    ? []
    : [{ quote: comment, of: `Formandens vurdering (${answer.text('name') ?? 'SYS'})` }];
}

const dayWords = (day: string | undefined): string =>
  day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? formatDate(day) : (day ?? '');

/** The tasks that RSI's decision gave, each with its day and how it went. */
export function followUpLines({ proposal, data }: LetterFacts): readonly Block[] {
  const all = data.parts('followUps');
  const lines = (all.length > 0 ? all : proposal.parts('followUps')).map(
    (one) =>
      [
        one.text('what') ?? 'opgave',
        [`senest ${dayWords(one.text('due'))}`, followUpStates[one.text('status') ?? 'open']?.[0], one.text('said')]
          .filter((part) => part !== undefined)
          .join(', '),
      ] as const,
  );
  return lines.length === 0 ? [] : [{ facts: lines }];
}

export const [noReportingChannel] = notice;
