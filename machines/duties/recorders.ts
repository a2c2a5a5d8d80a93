import type { Who } from '../acts/act.ts';

/** Who may write down what a group decided, for the one who confirms it: of duties that are `recordable`. */
export const recorders: readonly Who[] = ['fsa', 'fsaStaff', 'secretariat'];
