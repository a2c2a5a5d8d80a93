import { defined } from '../governance/defined.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { RsiDecisionInput, RsiOutcome } from '../rsi-decision/decision.ts';
import type { Facts, Pinned } from './own.ts';

/** `const beforeRsi = beforeRsiWith(facts)`: RSI is asked, and may decide it in these ways; `due` is RSI's hard date. */
export const beforeRsiWith =
  <Context extends Pinned>(facts: Facts<Context>) =>
  (
    choices: readonly RsiOutcome[],
    due?: (context: Context) => Deadline,
    own: Pick<RsiDecisionInput, 'duties' | 'tells'> = {},
  ) =>
  ({ context }: { readonly context: Context }): RsiDecisionInput => ({
    modelVersion: context.modelVersion,
    ...defined({ system: context.system, due: due?.(context) }),
    choices,
    ...own,
    data: facts(context),
  });
