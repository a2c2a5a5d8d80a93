import { rsiDecisionName, theCase } from '../../../machines/terms/index.ts';
import { taskTopic } from '../task-topic.ts';

/** Of these RSI approves in part or returns; it cannot refuse them. */
const inPart: readonly string[] = ['frame', 'annual-budget'];

const listed = ([first, second, last]: readonly [string, string, string]): string =>
  `${rsiDecisionName(first, 'da')}, ${rsiDecisionName(second, 'da')} eller ${rsiDecisionName(last, 'da')}`;

/** RSI's decision, e.g. on a budget or on the frame, is written down from its minutes. */
export const rsiDecisionRecording = taskTopic({
  what: 'RSI-afgørelse',
  ask: ({ case: { machine } }) =>
    `Sekretariatet bedes registrere RSI-kredsens afgørelse om ${theCase(machine, 'da')} med reference til referatet: ${listed(inPart.includes(machine) ? ['approved', 'inPart', 'returned'] : ['approved', 'refused', 'returned'])}.`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og registrér afgørelsen',
  shows: { recommendation: true },
  consequence: ({ case: { machine }, year }) =>
    !inPart.includes(machine)
      ? 'Sagen ligger stille: RSI-kredsens afgørelse gælder først, når den er registreret og bekræftet.'
      : machine === 'frame'
        ? `Rammen er ikke bevilget, og der er ingen penge at disponere i ${year}.`
        : `Er budgettet ikke godkendt den 1. januar ${year}, gælder et foreløbigt budget: del A fra ${year - 1}, ingen del B.`,
  reasonOf: 'Rettelse fra RSI-kredsens kontaktperson',
  short: 'Registrér RSI-kredsens afgørelse',
});
