/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { nameOfLine, placeOfLine } from '../../../../machines/financial-follow-up/accounts.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import type { CaseForm } from '../../../../machines/forms/case-form.ts';
import { grantedTerms } from '../../../../machines/sys-decision/granted-terms.ts';
import type { ActContent } from './act-content.ts';
import { type Lang, translate } from '../../language.ts';

/** The lines that are asked to be carried over, each with its name and amount. */
function carryOverAsked(row: CaseRow | undefined, lang: Lang): readonly (readonly [place: string, words: string])[] {
  const followUp = row === undefined ? undefined : viewOf(row, 'financial-follow-up');
  return (followUp?.accounts?.carryOver ?? []).map((one) => {
    const name = nameOfLine(followUp?.budget, one);
    const words = formatKroner(one.amountOre);
    return [placeOfLine(one), translate(lang)(`${name} (ønsket: ${words})`, `${name} (requested: ${words})`)];
  });
}

/** What a decision in part grants, line by line, before it is recorded. */
export const grantedPreview: NonNullable<ActContent['preview']> = async ({ row, lang }, form) => {
  const granted =
    form['outcome'] === 'inPart' ? (grantedTerms.schema.safeParse(form['terms']).data?.granted ?? []) : [];
  if (granted.length === 0) return null;
  const asked = new Map(carryOverAsked(row, lang));
  return (
    <dl class="facts">
      {granted.map(({ line, part, amountOre = 0 }) => (
        <>
          <dt>{asked.get(placeOfLine({ line, part })) ?? line}</dt>
          <dd>{formatKroner(amountOre)}</dd>
        </>
      ))}
    </dl>
  );
};

/** What is granted of each line; counts when the decision is in part. */
export function grantedFormOf(row: CaseRow | undefined): CaseForm {
  const [da, en] = [new Map(carryOverAsked(row, 'da')), new Map(carryOverAsked(row, 'en'))];
  const carried = (row === undefined ? undefined : viewOf(row, 'financial-follow-up'))?.accounts?.carryOver ?? [];
  return {
    without: da.size === 0 ? ['terms'] : [],
    values: { terms: { granted: carried.map(({ line, part = 'B' }) => ({ line, part })) } },
    heads: {
      'terms.granted': (one) => {
        const place = placeOfLine({ line: String(one['line']), part: String(one['part']) });
        return [da.get(place) ?? place, en.get(place) ?? place];
      },
    },
  };
}
