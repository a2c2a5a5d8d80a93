import { assessed, described } from '../escalation-facts.ts';
import { taskTopic } from '../task-topic.ts';

/** RSI's decision is written down, with the tasks that follow from it. */
export const escalationDecision = taskTopic({
  what: 'RSI-afgørelse',
  ask: () =>
    'RSI-kredsen har kvitteret. Sekretariatet bedes registrere dens afgørelse med reference og de opgaver, der følger: hvem, hvad og hvornår:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og registrér afgørelsen',
  shows: {},
  more: (facts) => [...described(facts), ...assessed(facts)],
  consequence: () => 'Sagen venter, til afgørelsen er registreret og bekræftet.',
  reasonOf: 'Rettelse fra RSI-kredsens kontaktperson',
  short: 'Registrér RSI-kredsens afgørelse af en eskalering',
});
