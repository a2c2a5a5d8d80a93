import type { CaseForm } from '../forms/case-form.ts';
import { choice, hidden, kroner, kronerChange, lineUpTo, optional, textUpTo } from '../forms/field.ts';
import { group, rows } from '../forms/form.ts';
import { formatKroner, formatSigned, parseKroner } from '../governance/money.ts';
import { adjustmentName, lineKindNames, partNames, smallBasisName } from '../terms/index.ts';
import { adjustmentCodes, type Budget, budgetParts, lineKinds, smallBasis } from './budget.ts';
import { caseOfLine, type NamedCase } from './part-b.ts';
import type { AnnualBudgetView } from './view.ts';

const part = choice(
  'Del',
  'Part',
  budgetParts.map((one) => [one, ...partNames[one]] as const),
);

/** A budget as a page writes it: the lines of each part in a table of its own. A new line gets its id from its name. */
export const budgetOnPage = group('Budgettet', 'The budget', {
  lines: rows(
    'Budgettets linjer',
    'Lines of the budget',
    {
      id: hidden('Id', 'Id'),
      part,
      name: lineUpTo(160)('Linje', 'Line'),
      kind: choice(
        'Slags',
        'Kind',
        lineKinds.map((kind) => [kind, ...lineKindNames[kind]] as const),
      ),
      amountOre: kroner('Budget, kr.', 'Budget, kr.'),
      basis: optional(lineUpTo(200)('Grundlag', 'Basis')),
      reason: optional(textUpTo(2000)('Begrundelse', 'Reason')),
    },
    {
      least: 1,
      most: 400,
      layout: { table: true, split: 'part', idFrom: 'name', silent: ['id', 'part', 'kind'] },
      hint: [
        'Beløb i hele kroner eller med øre: 250.000 eller 250.000,50. Tøm en linje for at fjerne den. I del A skal enhver ændring fra sidste år begrundes. I del B er en linje en pulje til mindre ændringsønsker eller en sag, som SYS eller RSI-kredsen har besluttet eller har til behandling.',
        'Amounts in whole kroner or with øre: 250.000 or 250.000,50. Empty a line to remove it. In part A every change from last year needs a reason. In part B a line is a pot for small requests or a case that SYS or RSI has decided or has before it.',
      ],
    },
  ),
  note: optional(
    textUpTo(10_000)('Bemærkning til budgettet', 'Note on the budget', [
      'Her begrundes også linjer fra sidste års del A, som er udgået.',
      "Lines of last year's part A that are gone are justified here too.",
    ]),
  ),
});

/** Why the parts changed since the first reading, as a page writes it. */
export const adjustmentsOnPage = rows(
  'Hvorfor er budgettet ændret?',
  'Why has the budget changed?',
  {
    part,
    code: choice(
      'Årsag',
      'Cause',
      adjustmentCodes.map((code) => [code, adjustmentName(code, 'da'), adjustmentName(code, 'en')] as const),
    ),
    amountOre: kronerChange('Ændring, kr.', 'Change, kr.'),
    text: textUpTo(4000)('Begrundelse', 'Reason'),
  },
  {
    layout: { table: true, silent: ['part', 'code'] },
    hint: [
      'En række for hver årsag. Beløbet er ændringen af delen, med minus når den er mindre. Det, økonomiaftalen forklarer, giver intet flag.',
      'One row for each reason. The amount is the change of the part, with a minus when it is less. What the economy agreement explains raises no flag.',
    ],
  },
);

/** What a line of part B can rest on: nothing yet, the pot, each case that fits, and what stands in the draft already. */
function basesOf(
  begin: Budget | undefined,
  cases: readonly NamedCase[],
): readonly (readonly [string, string, string])[] {
  const known = new Set(cases.map(({ number }) => number));
  const stands = new Set((begin?.lines ?? []).flatMap((line) => caseOfLine(line) ?? []));
  return [
    ['', 'ikke angivet', 'not stated'],
    [smallBasis, ...smallBasisName],
    ...cases.map(({ number, title }) => [number, `${number} ${title}`, `${number} ${title}`] as const),
    ...[...stands].filter((one) => !known.has(one)).map((one) => [one, one, one] as const),
  ];
}

/** The budget to begin from, each line with what it is compared with: last year's or, at the second reading, the first's. */
export function budgetFormOf(
  view: AnnualBudgetView,
  begin: Budget | undefined,
  second: boolean,
  cases: readonly NamedCase[] = [],
): CaseForm {
  const first = second ? (view.firstRead?.budget ?? null) : null;
  const compared = first ?? view.previous;
  const before = ({ id, part: of }: Readonly<Record<string, unknown>>) =>
    compared?.lines.find((line) => line.id === id && line.part === of)?.amountOre;
  const [da, en] = first === null ? ['Sidste år', 'Last year'] : ['Førstebehandling', 'First reading'];
  return {
    values: { budget: begin, ...(second ? { adjustments: view.adjustments } : {}) },
    heads: {
      'budget.lines': ({ name }) => (typeof name === 'string' && name !== '' ? name : ['ny linje', 'new line']),
    },
    options: { 'budget.lines.basis': basesOf(begin, cases) },
    blank: { 'budget.lines.basis': ({ part: of }) => of === 'A' },
    columns: {
      'budget.lines': [
        {
          da,
          en,
          before: 'amountOre',
          cell: (row) => {
            const amount = before(row);
            return amount === undefined ? '' : formatKroner(amount);
          },
        },
        {
          da: 'Ændring',
          en: 'Change',
          before: 'reason',
          cell: (row) => {
            const read = parseKroner(String(row['amount'] ?? ''));
            return read.ok ? formatSigned(read.ore - (before(row) ?? 0)) : '';
          },
        },
      ],
    },
  };
}
