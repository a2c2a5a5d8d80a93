import type { Before } from '../assignment/arrangement.ts';
import type { AssignmentInput } from '../assignment/machine.ts';
import { type DutyName, duties } from '../duties.ts';
import { defined } from '../governance/defined.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { Facts, Pinned } from './own.ts';

/** What a case says of one of its duties: a date of its plan, other business days or fewer choices than the duty has of itself. */
export interface OwnTerms {
  readonly due?: Deadline;
  readonly before?: Before;
  readonly businessDays?: number;
  readonly choices?: readonly string[];
}

/** How a lifecycle asks: whether the deadline ends it, whether the first letter leaves at once. */
export interface AssignmentManner {
  readonly atDeadline?: 'expire';
  readonly urgent?: true;
  /** Who holds the role is not asked again at each reminder; the watch over the register tells of changes. */
  readonly renew?: false;
}

/** `const owes = owesWith(facts)`: one party owes one thing. Who, by when and with which choices stands in `duties`, or in the case's own terms. */
export const owesWith =
  <Context extends Pinned>(facts: Facts<Context>, usual: AssignmentManner = {}) =>
  (duty: DutyName, own: (context: Context) => OwnTerms & AssignmentManner = () => ({})) =>
  ({ context }: { readonly context: Context }): AssignmentInput => {
    const { due, before, businessDays, choices, ...manner } = own(context);
    const { atDeadline = 'breach', urgent, renew = true } = { ...usual, ...manner };
    return {
      duty,
      terms: { ...duties[duty], ...defined({ due, before, businessDays, choices }) },
      modelVersion: context.modelVersion,
      ...defined({ system: context.system, urgent }),
      ...(renew ? { renew } : {}),
      atDeadline,
      data: facts(context),
    };
  };
