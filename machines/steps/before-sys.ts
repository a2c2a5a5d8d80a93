import { defined } from '../governance/defined.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { SysDecisionInput } from '../sys-decision/decision.ts';
import { type Decidable, type Facts, type Of, of } from './own.ts';

/** `const beforeSys = beforeSysWith(facts)`: SYS is asked the question, and may decide it in these ways; `due` is a date of the plan. */
export const beforeSysWith =
  <Context extends Decidable>(facts: Facts<Context>) =>
  (question: Of<Context, string>, outcomes: SysDecisionInput['outcomes'], due?: (context: Context) => Deadline) =>
  ({ context }: { readonly context: Context }): SysDecisionInput => ({
    question: of(question, context),
    caseVersion: context.version,
    modelVersion: context.modelVersion,
    policy: context.policy,
    ...defined({ system: context.system, due: due?.(context) }),
    outcomes,
    data: facts(context),
  });
