import { counted } from '../../../machines/terms/counted.ts';
import { assessed, described, noReportingChannel } from '../escalation-facts.ts';
import { taskTopic } from '../task-topic.ts';

/** The chair of SYS decides between meetings whether a matter is escalated. */
export const escalationAssessment = taskTopic({
  what: 'vurdering',
  urgent: true,
  ask: () =>
    'Et forhold er rejst som kritisk. Du bedes straks afgøre, om det skal eskaleres til RSI-kredsen, eller om det lukkes i SYS:',
  because: () =>
    'Du får mailen, fordi du er formand for SYS og kan handle alene mellem møderne. Medlemmerne af SYS har fået en kopi.',
  action: 'Se sagen og afgør den',
  shows: {},
  more: (facts) => [...described(facts), ...assessed(facts)],
  consequence: ({ data, policy: { esc } }) =>
    data.text('vacantRole') === undefined
      ? `Sekretariatet får besked efter ${counted(esc.alertAfterHours, 'hours', 'da')} og derefter hver arbejdsdag om morgenen, til du har svaret. Intet går til RSI-kredsen, før du har svaret.`
      : 'Formandsposten er ubesat. Kun formanden kan eskalere mellem møderne; sekretariatet kan ikke afgøre sagen. Få udpeget en formand eller en stedfortræder, så går opgaven videre af sig selv, eller indkald SYS.',
  notes: [noReportingChannel],
  short: 'Vurdér en eskalering',
});
