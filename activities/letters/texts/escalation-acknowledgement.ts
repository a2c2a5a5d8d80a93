import { assessed, described, noReportingChannel } from '../escalation-facts.ts';
import { taskTopic } from '../task-topic.ts';

/** RSI's contact is told at once, at any hour, and acknowledges. */
export const escalationAcknowledgement = taskTopic({
  what: 'til RSI-kredsen',
  urgent: true,
  ask: () => 'SYS har eskaleret et kritisk forhold til RSI-kredsen. Du bedes kvittere for, at I har modtaget det:',
  because: () => 'Du får mailen, fordi du er RSI-kredsens kontaktperson. Eskaleringer sendes straks, også om natten.',
  action: 'Se sagen og kvittér',
  shows: {},
  more: (facts) => [...described(facts), ...assessed(facts)],
  consequence: () =>
    'Du får rykkere, og sekretariatet ringer. RSI-kredsens afgørelse kan registreres, når der er kvitteret.',
  notes: [noReportingChannel],
  short: 'Kvittér for en eskalering',
});
