/** Who pays a task that RSI decides: RSI itself, or SYS' frame where RSI names it (A-13). */
export const rsiCharges = ['none', 'frame'] as const;
export type RsiCharge = (typeof rsiCharges)[number];
