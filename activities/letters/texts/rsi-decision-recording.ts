import { taskTopic } from '../task-topic.ts';

/** RSI's decision on a budget or on the frame is written down from its minutes. */
export const rsiDecisionRecording = taskTopic({
  what: 'RSI-afgørelse',
  ask: ({ case: { machine } }) =>
    `Sekretariatet bedes registrere RSI-kredsens afgørelse om ${machine === 'frame' ? 'rammen' : 'driftsbudgettet'} med reference til referatet: godkendt, delvist godkendt eller hjemvist.`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og registrér afgørelsen',
  shows: { recommendation: true },
  consequence: ({ case: { machine }, year }) =>
    machine === 'frame'
      ? `Rammen er ikke bevilget, og der er ingen penge at disponere i ${year}.`
      : `Er budgettet ikke godkendt den 1. januar ${year}, gælder et foreløbigt budget: del A fra ${year - 1}, ingen del B.`,
  reasonOf: 'Rettelse fra RSI-kredsens kontaktperson',
  short: 'Registrér RSI-kredsens afgørelse',
});
