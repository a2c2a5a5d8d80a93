import type { Fault } from '../../machines/governance/bad-input.ts';
import { maxOre, parseKroner } from '../../machines/governance/money.ts';
import type { CellRead } from './open-workbook.ts';

export type AmountRead = { readonly ok: true; readonly ore: number } | ({ readonly ok: false } & Fault);

const refuse = (da: string, en: string): AmountRead => ({ ok: false, da, en });

const write = 'Skriv beløbet i kroner som et tal, fx 250.000,00.';
const writeEn = 'Write the amount in kroner as a number, e.g. 250.000,00.';

/** 1234.567 → `1.234,567`, as the spreadsheet shows it to a Dane. */
const shown = (kroner: number): string => new Intl.NumberFormat('da-DK', { maximumFractionDigits: 6 }).format(kroner);

/**
 * Kroner as a spreadsheet stores them → integer øre. A number has 15 digits there, so 9.999.999.999,99 kr. times 100 may
 * miss the whole øre by the last bits: that much is let through, a third decimal never is.
 */
function oreOf(kroner: number, mostOre: number): AmountRead {
  if (kroner < 0) {
    return refuse(
      `Beløbet ${shown(kroner)} er negativt. Skriv et beløb på 0 kr. eller mere, og træk besparelsen fra på den linje, den hører til.`,
      `The amount ${shown(kroner)} is negative. Write an amount of DKK 0 or more, and take the saving off the line it belongs to.`,
    );
  }
  const exact = kroner * 100;
  const ore = Math.round(exact);
  if (ore > mostOre) {
    return refuse(
      'Beløbet er over 10 mia. kr. Kontrollér antallet af cifre; beløb skrives i kroner.',
      'The amount is above DKK 10 billion. Check the number of digits; amounts are written in kroner.',
    );
  }
  if (Math.abs(exact - ore) > 1e-6 + exact * 2 ** -50) {
    return refuse(
      `${shown(kroner)} har mere end to decimaler. Afrund til hele øre: skriv ${shown(ore / 100)}, eller brug AFRUND(…;2) i formlen.`,
      `${shown(kroner)} has more than two decimals. Round to whole øre: write ${shown(ore / 100)}, or use ROUND(…,2) in the formula.`,
    );
  }
  return { ok: true, ore };
}

/**
 * The amount of a cell in øre: a number, the cached result of a formula, or text that `parseKroner` reads.
 * `mostOre` is larger for totals than for one amount. Everything else is refused with what stands there and what would be right.
 */
export function readAmount({ value, formula }: CellRead, mostOre: number = maxOre): AmountRead {
  if (value === null || value === '') {
    if (!formula)
      return refuse(
        'Beløbet mangler. Skriv 0, hvis der ikke er nogen udgift.',
        'The amount is missing. Write 0 if there is no cost.',
      );
    return refuse(
      'Formlen har intet beregnet resultat. Åbn filen i et regneark, og gem den igen, eller skriv beløbet som et tal.',
      'The formula has no computed result. Open the file in a spreadsheet program and save it again, or write the amount as a number.',
    );
  }
  if (typeof value === 'number') return oreOf(value, mostOre);
  if (value instanceof Date) {
    return refuse(
      `Cellen er formateret som en dato. Vælg talformat, og skriv beløbet igen. ${write}`,
      `The cell is formatted as a date. Choose a number format and write the amount again. ${writeEn}`,
    );
  }
  if (typeof value === 'boolean') {
    return refuse(
      `${value ? 'SAND' : 'FALSK'} er ikke et beløb. ${write}`,
      `${value ? 'TRUE' : 'FALSE'} is not an amount. ${writeEn}`,
    );
  }
  if (/^#[A-ZÆØÅ/0-9]+[!?]?$/.test(value)) {
    return refuse(
      `Formlen giver fejlen ${value}. Ret formlen. ${write}`,
      `The formula gives the error ${value}. Mend it. ${writeEn}`,
    );
  }
  return parseKroner(value);
}
