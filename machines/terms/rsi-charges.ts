import type { RsiCharge } from '../rsi-decision/charge.ts';
import { inLanguage, type Language, type Words } from './words.ts';

/** Who pays a task that RSI decides. */
export const rsiChargeNames: Readonly<Record<RsiCharge, Words>> = {
  none: ['RSI-kredsen, uden om SYS’ ramme', "RSI, outside SYS' frame"],
  frame: [
    'SYS’ økonomiske ramme (ved særskilt aftale: aftalen)',
    "SYS' financial frame (a special agreement: the agreement)",
  ],
};
export const rsiChargeName = (charge: RsiCharge, lang: Language): string => inLanguage(rsiChargeNames[charge], lang);
