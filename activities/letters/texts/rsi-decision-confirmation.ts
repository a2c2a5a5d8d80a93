import { formatKroner } from '../../../machines/governance/money.ts';
import { rsiCharges } from '../../../machines/rsi-decision/charge.ts';
import { rsiChargeName, rsiDecisionName, theCase } from '../../../machines/terms/index.ts';
import { struckLines } from '../budget-words.ts';
import type { Block } from '../content.ts';
import type { LetterFacts } from '../facts.ts';
import { taskTopic } from '../task-topic.ts';

/** The decision as it was written down, for RSI's contact to compare with the minutes. */
function recordedDecision(facts: LetterFacts): readonly Block[] {
  const decision = facts.data.part('decision');
  const outcome = decision.text('outcome');
  const reference = decision.text('reference');
  const comment = decision.text('comment');
  const struck = decision.part('answer').texts('struck');
  const granted = decision.part('answer').ore('amountOre');
  const charge = rsiCharges.find((one) => one === decision.part('answer').text('charge'));
  const lines = [
    ...(outcome === undefined ? [] : [['Registreret afgørelse', rsiDecisionName(outcome, 'da')] as const]),
    ...(struck.length === 0 ? [] : [['Linjer i del B, der udgår', struckLines(facts, struck)] as const]),
    ...(granted === undefined ? [] : [['Bevilget beløb', formatKroner(granted)] as const]),
    ...(charge === undefined ? [] : [['Betales af', rsiChargeName(charge, 'da')] as const]),
    ...(reference === undefined ? [] : [['Reference til referat', reference] as const]),
  ];
  return [
    ...(lines.length === 0 ? [] : [{ facts: lines }]),
    ...(comment === undefined ? [] : [{ quote: comment, of: 'Registreret begrundelse' }]),
  ];
}

/** RSI's contact confirms what was recorded. */
export const rsiDecisionConfirmation = taskTopic({
  lead: 'Bekræft RSI-afgørelse om',
  what: 'bekræft afgørelse',
  ask: ({ case: { machine } }) =>
    `Sekretariatet har registreret RSI-kredsens afgørelse om ${theCase(machine, 'da')}. Du bedes bekræfte, at den svarer til referatet, eller bede om, at den rettes:`,
  because: () => 'Du får mailen, fordi du er RSI-kredsens kontaktperson.',
  action: 'Se den registrerede afgørelse og bekræft den',
  shows: { recommendation: true },
  more: recordedDecision,
  consequence: () => 'Afgørelsen får ikke virkning, før den er bekræftet.',
  notes: ['Skal noget rettes, skal du skrive hvad.'],
  short: 'Bekræft den registrerede RSI-afgørelse',
});
