import { rsiOutcomesOn } from '../../../machines/rsi-decision/rsi-outcomes.ts';
import { rsiDecisionName, theCase } from '../../../machines/terms/index.ts';
import { taskTopic } from '../task-topic.ts';

/** «godkendt, delvist godkendt eller hjemvist», as its lifecycle declares it. */
function listed(machine: string): string {
  const names = rsiOutcomesOn(machine).map((one) => rsiDecisionName(one, 'da'));
  return `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`;
}

/** RSI's decision, e.g. on a budget or on the frame, is written down from its minutes. */
export const rsiDecisionRecording = taskTopic({
  lead: 'Registrér RSI-afgørelse om',
  what: 'RSI-afgørelse',
  ask: ({ case: { machine } }) =>
    `Sekretariatet bedes registrere RSI-kredsens afgørelse om ${theCase(machine, 'da')} med reference til referatet: ${listed(machine)}.`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og registrér afgørelsen',
  shows: { recommendation: true },
  consequence: ({ case: { machine }, year }) =>
    machine === 'frame'
      ? `Rammen er ikke fastlagt, og der er ingen penge at disponere i ${year}.`
      : machine === 'annual-budget'
        ? `Er budgettet ikke godkendt den 1. januar ${year}, gælder et foreløbigt budget: del A fra ${year - 1}, ingen del B.`
        : 'Sagen ligger stille: RSI-kredsens afgørelse gælder først, når den er registreret og bekræftet.',
  quotes: [['opinion', 'Regionens udtalelse']],
  reasonOf: 'Rettelse fra RSI-kredsens kontaktperson',
  short: 'Registrér RSI-kredsens afgørelse',
});
