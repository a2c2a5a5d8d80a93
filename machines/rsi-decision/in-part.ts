import { type Answer, answerTo } from '../duties/answer.ts';
import type { RsiCharge } from './charge.ts';
import { rsiDecisionDuties } from './duties.ts';

const inPart = (answer: Answer) => {
  const recorded = answerTo(rsiDecisionDuties['rsi-decision-recording'], answer);
  return recorded?.choice === 'inPart' ? recorded : undefined;
};

/** The lines of part B that RSI left out of a budget. */
export const struckIn = (answer: Answer): readonly string[] => inPart(answer)?.struck ?? [];
/** The amount of the frame, øre, where RSI fixed another than SYS recommended. */
export const fixedIn = (answer: Answer): number | undefined => inPart(answer)?.amountOre;

/** Who RSI has said pays the task; nothing where it did not say. */
export function chargeIn(answer: Answer): RsiCharge | undefined {
  const recorded = answerTo(rsiDecisionDuties['rsi-decision-recording'], answer);
  return recorded?.choice === 'approved' ? recorded.charge : undefined;
}
