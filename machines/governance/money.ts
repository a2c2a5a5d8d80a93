import { z } from 'zod';
import { BadInput, type Fault } from './bad-input.ts';

/** An amount in integer øre, never negative; the threshold edges are exact. */
export const ore = z.int().nonnegative();
export type Ore = number;

/** 10 mia. kr.: above this an amount is a typing error, not a budget. */
export const maxOre = 1_000_000_000_000;

export type ParsedKroner = { readonly ok: true; readonly ore: Ore } | ({ readonly ok: false } & Fault);

const refuse = (da: string, en: string): ParsedKroner => ({ ok: false, da, en });
const write = 'Skriv fx 250.000, 250000 eller 250.000,00.';
const writeEn = 'Write for example 250.000, 250000 or 250.000,00.';

const groups = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** What people write around the number: `kr.`, `DKK`, the dash of `250.000,-`, and the space of a spreadsheet. */
function bareNumber(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^(?:kr\.?|dkk)\s*/i, '')
    .replace(/\s*(?:kr\.?|dkk)$/i, '')
    .replace(/,-$/, '');
}

/**
 * Reads an amount as Danes write it and gives integer øre: `250.000`, `250000`, `250.000,00`, `250.000,5`, `250.000 kr.`.
 *
 * Refused with a remedy: three decimals after a comma (`250,000` is 250 kr. to a Dane and 250.000 kr. to an English
 * spreadsheet, so both readings are named), signs, exponents, ranges, «ca.», wrong groups, and more than 10 mia. kr.
 */
export function parseKroner(text: string): ParsedKroner {
  const number = bareNumber(text);
  if (number === '') return refuse(`Beløbet mangler. ${write}`, `The amount is missing. ${writeEn}`);
  if (/^[-−–]/.test(number)) return refuse('Beløbet må ikke være negativt.', 'The amount must not be negative.');

  const ambiguous = /^(\d{1,3})((?:,\d{3})+)$/.exec(number);
  if (ambiguous) return refuseEnglishGroups(number);

  if (/^\d+(?:\.\d+)*,\d{3,}$/.test(number)) {
    return refuse(`«${text}» har mere end to decimaler. ${write}`, `"${text}" has more than two decimals. ${writeEn}`);
  }
  if (/^\d+\.\d{1,2}$/.test(number)) {
    const comma = number.replace('.', ',');
    return refuse(
      `«${text}» har et punktum, hvor der skal være komma. Skriv ${comma}, hvis det er kroner og øre.`,
      `"${text}" has a point where a comma belongs. Write ${comma} if you mean kroner and øre.`,
    );
  }
  const parts = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(number);
  if (!parts) {
    return refuse(
      `«${text}» er ikke et beløb i kroner. ${write} Brug den øvre grænse i stedet for «ca.» eller et interval.`,
      `"${text}" is not an amount in kroner. ${writeEn} Use the upper bound instead of "about" or a range.`,
    );
  }
  const amount = BigInt((parts[1] ?? '').replaceAll('.', '') + (parts[2] ?? '').padEnd(2, '0'));
  if (amount > BigInt(maxOre)) {
    return refuse(
      'Beløbet er over 10 mia. kr. Kontrollér antallet af cifre.',
      'The amount is above DKK 10 billion. Check the number of digits.',
    );
  }
  return { ok: true, ore: Number(amount) };
}

/** `250,000`: names what a Danish and what an English reader would take it for. */
function refuseEnglishGroups(number: string): ParsedKroner {
  const english = `${groups(number.replaceAll(',', '').replace(/^0+(?=\d)/, ''))} kr.`;
  const decimals = number.split(',');
  const single = decimals.length === 2 ? `${decimals[0]},${(decimals[1] ?? '').replace(/0$/, '')} kr.` : undefined;
  if (single === undefined) {
    return refuse(
      `«${number}» er tvetydigt. Skriv ${english}, hvis det er det, du mener.`,
      `"${number}" is ambiguous. Write ${english} if that is what you mean.`,
    );
  }
  return refuse(
    `«${number}» er tvetydigt: det kan læses som ${single} eller ${english} Skriv det, du mener, med punktum mellem tusinder og højst to decimaler efter komma.`,
    `"${number}" is ambiguous: it reads as ${single} or ${english} Write what you mean, with points between thousands and at most two decimals after the comma.`,
  );
}

/**
 * `123456750` → `1.234.567,50 kr.`, `90000000` → `900.000 kr.`: øre only where there are any, with an ordinary space; the same on pages, in letters, papers and
 * the command line. Deviations may be negative: `-50.000 kr.`. Throws `BadInput` when the amount is not a safe integer of øre.
 */
export function formatKroner(amountOre: Ore): string {
  if (!Number.isSafeInteger(amountOre)) {
    throw new BadInput({
      da: `«${amountOre}» er ikke et helt antal øre.`,
      en: `"${amountOre}" is not a whole number of øre.`,
    });
  }
  const digits = String(Math.abs(amountOre)).padStart(3, '0');
  const decimals = digits.slice(-2);
  const shown = decimals === '00' ? '' : `,${decimals}`;
  return `${amountOre < 0 ? '-' : ''}${groups(digits.slice(0, -2))}${shown} kr.`;
}

/** A difference in øre with its sign: `+50.000 kr.`, `0 kr.`, `-50.000 kr.`. */
export const formatSigned = (ore: Ore): string => `${ore > 0 ? '+' : ''}${formatKroner(ore)}`;
