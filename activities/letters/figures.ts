import { formatKroner } from '../../machines/governance/money.ts';

/** `+50.000 kr.`, `-50.000 kr.`; a difference of nothing has no sign. */
export const signedKroner = (ore: number): string => `${ore > 0 ? '+' : ''}${formatKroner(ore)}`;

/** `4,3 %` with a sign, to one decimal; `undefined` when there was nothing to compare with. */
function signedPercent(before: number, after: number): string | undefined {
  if (before === 0) return undefined;
  const tenths = Math.round(((after - before) * 1000) / before);
  const shown = `${Math.trunc(Math.abs(tenths) / 10)},${Math.abs(tenths) % 10} %`;
  return tenths > 0 ? `+${shown}` : tenths < 0 ? `-${shown}` : shown;
}

/** `+50.000 kr., +4,3 %` or `uændret`. */
export function changeWords(before: number, after: number): string {
  if (before === after) return 'uændret';
  const percent = signedPercent(before, after);
  return `${signedKroner(after - before)}${percent === undefined ? '' : `, ${percent}`}`;
}

/** A number as Danes write it, e.g. `99,812`. */
export const decimal = (value: number): string => String(value).replace('.', ',');
