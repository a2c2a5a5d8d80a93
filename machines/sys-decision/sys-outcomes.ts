import type { SysOutcome } from './decision.ts';

/**
 * How SYS may end a case, by its lifecycle: a budget is not rejected, and only carry-over is granted in part. `postponed` stands where the case
 * waits elsewhere meanwhile; every other case stays before SYS when it is put off.
 */
export const sysOutcomesOf = {
  'annual-budget': ['adopted', 'returned'],
  'change-request': ['adopted', 'refused', 'returned', 'postponed'],
  'financial-follow-up': ['adopted', 'inPart', 'refused', 'returned'],
  frame: ['adopted', 'returned'],
  matter: ['adopted', 'returned', 'refused'],
  'model-revision': ['adopted', 'returned'],
  'quarterly-report': ['adopted', 'returned'],
} as const satisfies Readonly<Record<string, readonly SysOutcome[]>>;

/** What may be recorded of a meeting on a case that offers these outcomes: every case can be put off. */
export const recordableOutcomes = (offered: readonly SysOutcome[]): readonly SysOutcome[] => [
  ...offered.filter((one) => one !== 'postponed'),
  'postponed',
];

/** … on the cases of a lifecycle; nothing where SYS decides none of them. */
export const recordableOn = (machine: string): readonly SysOutcome[] =>
  Object.hasOwn(sysOutcomesOf, machine) ? recordableOutcomes(sysOutcomesOf[machine as keyof typeof sysOutcomesOf]) : [];
