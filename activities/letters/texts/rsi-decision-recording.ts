import { taskTopic } from '../task-topic.ts';

const about: Readonly<Record<string, string>> = { frame: 'rammen', 'annual-budget': 'driftsbudgettet' };

/** RSI's decision, e.g. on a budget or on the frame, is written down from its minutes. */
export const rsiDecisionRecording = taskTopic({
  what: 'RSI-afgørelse',
  ask: ({ case: { machine } }) =>
    `Sekretariatet bedes registrere RSI-kredsens afgørelse om ${about[machine] ?? 'sagen'} med reference til referatet: ${about[machine] === undefined ? 'godkendt, afslået eller hjemvist' : 'godkendt, delvist godkendt eller hjemvist'}.`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og registrér afgørelsen',
  shows: { recommendation: true },
  consequence: ({ case: { machine }, year }) =>
    about[machine] === undefined
      ? 'Sagen ligger stille: RSI-kredsens afgørelse gælder først, når den er registreret og bekræftet.'
      : machine === 'frame'
        ? `Rammen er ikke bevilget, og der er ingen penge at disponere i ${year}.`
        : `Er budgettet ikke godkendt den 1. januar ${year}, gælder et foreløbigt budget: del A fra ${year - 1}, ingen del B.`,
  reasonOf: 'Rettelse fra RSI-kredsens kontaktperson',
  short: 'Registrér RSI-kredsens afgørelse',
});
