import { assign } from 'xstate';
import { beforeRsiWith } from '../steps/before-rsi.ts';
import { rsiOutcomesOf } from '../rsi-decision/rsi-outcomes.ts';
import { totalOf } from './budget.ts';
import { laterDispensations } from './dates.ts';
import { facts, inform, keepCase, parties } from './letters.ts';
import { annualBudgetSetup, note, stage, unwatchMeasured, watchFinalAgain } from './setup.ts';
import { struckIn } from '../rsi-decision/in-part.ts';

const beforeRsi = beforeRsiWith(facts);

/** RSI approves the system's budget, wholly or without some lines of part B, or returns it to SYS with the reason. */
export const rsi = annualBudgetSetup.createStateConfig({
  entry: [stage('rsi'), keepCase],
  invoke: {
    id: 'rsi',
    src: 'rsiDecision',
    input: beforeRsi(rsiOutcomesOf['annual-budget'], ({ plan }) => plan.rsiHard),
    onDone: [
      {
        guard: ({ event }) => event.output.outcome === 'returned',
        target: 'secondReading',
        actions: [
          assign({
            reason: ({ event }) => event.output.comment,
            rsiReference: ({ event }) => event.output.reference,
            recommended: null,
          }),
          watchFinalAgain,
          note('budget-returned-by-rsi', ({ reason, rsiReference }) => ({
            ...(reason === null ? {} : { reason }),
            data: { reference: rsiReference },
          })),
          inform('budget-returned', [...parties, 'sysMembers', 'sysChair', 'secretariat'], () => ({ body: 'rsi' })),
        ],
      },
      {
        target: 'approved',
        actions: [
          unwatchMeasured('RSI'),
          assign(({ context, event }) => {
            const struck = struckIn(event.output.answer);
            const { budget } = context;
            return {
              rsiReference: event.output.reference,
              struck,
              reason: event.output.comment,
              budget:
                budget === null
                  ? null
                  : { ...budget, lines: budget.lines.filter(({ part, id }) => part === 'A' || !struck.includes(id)) },
            };
          }),
          note('budget-approved-by-rsi', ({ budget, rsiReference, struck, reason }) => ({
            ...(budget === null ? {} : { amountOre: totalOf(budget) }),
            ...(reason === null ? {} : { reason }),
            data: { reference: rsiReference, struck },
          })),
          inform('budget-approved', [...parties, 'sysMembers', 'sysChair', 'secretariat']),
        ],
      },
    ],
  },
  on: { dispense: laterDispensations },
});
