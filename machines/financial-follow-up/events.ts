import { z } from 'zod';
import { dispense, leave } from '../annual-budget/events.ts';

/** What can be said to a follow-up itself; the accounts are the answer to its duty, the February decision goes to `sys-decision`. */
export const financialFollowUpEvents = { dispense, leave } as const;
export type FinancialFollowUpEvent = z.infer<typeof dispense> | z.infer<typeof leave>;
