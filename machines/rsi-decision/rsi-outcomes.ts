import type { RsiOutcome } from './decision.ts';

/** How RSI may end a case, by its lifecycle: the year's money it approves, whole or in part, or returns; of an escalation only that it is decided. */
export const rsiOutcomesOf = {
  'annual-budget': ['approved', 'inPart', 'returned'],
  'change-request': ['approved', 'refused'],
  escalation: ['decided'],
  frame: ['approved', 'inPart', 'returned'],
  matter: ['approved', 'returned', 'refused'],
  'model-revision': ['approved', 'returned', 'refused'],
} as const satisfies Readonly<Record<string, readonly RsiOutcome[]>>;

/** … on the cases of a lifecycle; nothing where RSI decides none of them. */
export const rsiOutcomesOn = (machine: string): readonly RsiOutcome[] =>
  Object.hasOwn(rsiOutcomesOf, machine) ? rsiOutcomesOf[machine as keyof typeof rsiOutcomesOf] : [];
