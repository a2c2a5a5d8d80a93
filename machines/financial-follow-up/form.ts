import { hidden, kroner, kronerAbove, optional, textUpTo } from '../forms/field.ts';
import { group, rows } from '../forms/form.ts';
import type { CaseForm } from '../forms/case-form.ts';
import { formatKroner, formatSigned, parseKroner } from '../governance/money.ts';
import type { Budget } from '../annual-budget/budget.ts';
import { type Accounts, placeOfLine } from './accounts.ts';

/** The accounts of a year as a page writes them: each line of the budget, and what is asked to be carried over. */
export const accountsOnPage = group('Regnskabet', 'The accounts', {
  lines: rows(
    'Regnskabets linjer',
    'Lines of the accounts',
    {
      line: hidden('Linje', 'Line'),
      part: hidden('Del', 'Part'),
      spentOre: kroner('Forbrugt, kr.', 'Spent, kr.'),
      reason: optional(textUpTo(4000)('Begrundelse for afvigelsen', 'Reason for the deviation')),
    },
    {
      most: 400,
      layout: { table: true, fixed: 'every' },
      hint: [
        'Skriv 0, når intet er brugt. Enhver afvigelse fra budgettet skal begrundes; den beregnes, når du ser det igennem.',
        'Write 0 when nothing was spent. Every deviation from the budget needs a reason; it is worked out on the review.',
      ],
    },
  ),
  carryOver: rows(
    'Ønsker om overførsel til næste år',
    'Requests for carry-over to next year',
    {
      line: hidden('Linje', 'Line'),
      part: optional(hidden('Del', 'Part')),
      amountOre: kronerAbove(0)('Overføres, kr.', 'Carry over, kr.'),
      reason: textUpTo(4000)('Hvorfor', 'Why'),
    },
    {
      most: 400,
      layout: { table: true, fixed: 'filled', silent: ['line', 'part'] },
      hint: [
        'Kun uforbrugte midler; af del A kun, hvad der er en særlig grund til. SYS beslutter på mødet i februar; det, der ikke overføres, går tilbage til regionerne.',
        'Only what was not spent; of part A only what there is a special reason for. SYS decides at the meeting in February; what is not carried over goes back to the regions.',
      ],
    },
  ),
  note: optional(textUpTo(10_000)('Bemærkning til regnskabet', 'Note on the accounts')),
});

/** The lines of the year's budget, with what was written of each before the accounts came back. */
export function accountsFormOf({
  budget: { lines },
  accounts,
}: {
  readonly budget: Budget;
  readonly accounts: Accounts | null;
}): CaseForm {
  const budgetOf = (line: unknown, part: unknown) => lines.find((one) => one.id === line && one.part === part);
  const nameOf = (line: unknown, part: unknown) => budgetOf(line, part)?.name ?? String(line);
  return {
    values: {
      accounts: {
        lines: lines.map(({ id, part }) => ({
          line: id,
          part,
          ...accounts?.lines.find((one) => one.line === id && one.part === part),
        })),
        carryOver: lines
          .toSorted((a, b) => (a.part === b.part ? 0 : a.part === 'B' ? -1 : 1))
          .map(({ id, part }) => ({
            line: id,
            part,
            ...accounts?.carryOver.find((one) => placeOfLine(one) === placeOfLine({ line: id, part })),
          })),
        note: accounts?.note,
      },
    },
    heads: {
      'accounts.lines': ({ line, part }) => `${nameOf(line, part)} (${String(part)})`,
      'accounts.carryOver': ({ line, part }) => `${nameOf(line, part)} (${String(part)})`,
    },
    columns: {
      'accounts.lines': [
        {
          da: 'Budget',
          en: 'Budget',
          before: 'spentOre',
          cell: ({ line, part }) => formatKroner(budgetOf(line, part)?.amountOre ?? 0),
        },
        {
          da: 'Afvigelse',
          en: 'Deviation',
          before: 'reason',
          cell: ({ line, part, spent }) => {
            const read = parseKroner(String(spent ?? ''));
            return read.ok ? formatSigned(read.ore - (budgetOf(line, part)?.amountOre ?? 0)) : '';
          },
        },
      ],
    },
  };
}
