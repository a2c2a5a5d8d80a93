import type * as workflows from './all.ts';

/**
 * Workflows of cases that nobody waits to see the end of: they watch, or open the next thing on its day. They follow each new build by themselves, so that they
 * keep no earlier one alive (docs/decisions/0013-versions-side-by-side.md).
 */
export const standing: readonly (keyof typeof workflows)[] = ['overview', 'register', 'yearPlan'];
