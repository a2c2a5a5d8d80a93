import { z } from 'zod';
import { type Budget, budgetParts, lineId } from '../annual-budget/budget.ts';
import type { BudgetFault } from '../annual-budget/checks.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { formatKroner } from '../governance/money.ts';
import type { Policy } from '../governance/policy.ts';
import { followsTemplate } from '../governance/templates/template.ts';

const amount = z.int().nonnegative().max(1_000_000_000_000);
const reason = z.string().trim().min(1).max(4000);

/** What was spent on a line in the year, and why it differs from the budget. */
const accountLine = z.strictObject({
  line: lineId,
  part: z.enum(['A', 'B']),
  spentOre: amount,
  reason: z.string().trim().max(4000).optional(),
});

/** Part B unless said: what is asked of part A is named as such. */
export const carriedPart = { part: z.enum(budgetParts).optional() };

/** `A/hosting`: a line by its part, since one id may stand in both. */
export const placeOfLine = ({
  line,
  part = 'B',
}: {
  readonly line: string;
  readonly part?: string | undefined;
}): string => `${part}/${line}`;

/** Unspent money that is asked to be carried over to the next year. */
const carryOverRequest = z.strictObject({ line: lineId, ...carriedPart, amountOre: amount.positive(), reason });
export type CarryOverRequest = z.infer<typeof carryOverRequest>;

export const accounts = z.strictObject({
  lines: z.array(accountLine).max(400),
  carryOver: z.array(carryOverRequest).max(400),
  note: z.string().trim().max(10_000).optional(),
  template: followsTemplate.optional(),
});
export type Accounts = DeepReadonly<z.infer<typeof accounts>>;

/** A line of the year that has ended. Signed: spent less budget. */
export const deviation = z.strictObject({
  line: z.string(),
  part: z.enum(budgetParts),
  name: z.string(),
  budgetOre: z.int(),
  spentOre: z.int(),
  deviationOre: z.int(),
  reason: z.string().nullable(),
});
export type Deviation = DeepReadonly<z.infer<typeof deviation>>;

/** What a line of the budget that is asked of is called, with its part where that is A. */
export function nameOfLine(
  budget: Budget | undefined,
  { line, part = 'B' }: Pick<CarryOverRequest, 'line' | 'part'>,
): string {
  const name = budget?.lines.find((one) => one.part === part && one.id === line)?.name ?? line;
  return part === 'A' ? `${name} (del A)` : name;
}

/** Every line of the budget against its accounts; spending on a line without budget counts from 0. */
export function deviationsOf(accounts: Accounts, budget: Budget): Deviation[] {
  const spent = new Map(accounts.lines.map((line) => [`${line.part}/${line.line}`, line]));
  const known = new Set(budget.lines.map((line) => `${line.part}/${line.id}`));
  return [
    ...budget.lines.map((line) => ({ line: line.id, part: line.part, name: line.name, budgetOre: line.amountOre })),
    ...accounts.lines
      .filter((line) => !known.has(`${line.part}/${line.line}`))
      .map((line) => ({ line: line.line, part: line.part, name: line.line, budgetOre: 0 })),
  ].map((line) => {
    const account = spent.get(`${line.part}/${line.line}`);
    const spentOre = account?.spentOre ?? 0;
    return { ...line, spentOre, deviationOre: spentOre - line.budgetOre, reason: account?.reason || null };
  });
}

/**
 * Accounts that may not be submitted yet: a line without accounts, a deviation without a reason, more carried over than was left. `mostOre`: what
 * may be carried over in all, for the common frame what is not committed, since what is stays with the year of its decision.
 */
export function checkAccounts(
  accounts: Accounts,
  budget: Budget,
  policy: Pick<Policy, 'deviation' | 'carryOver'>,
  mostOre: number = Number.MAX_SAFE_INTEGER,
): BudgetFault[] {
  const placeOf = (line: string, part: string) =>
    accounts.lines.findIndex((one) => one.line === line && one.part === part);
  const deviations = deviationsOf(accounts, budget);
  const unjustified = deviations.flatMap(({ line, part, name, deviationOre, reason: given_ }): BudgetFault[] => {
    const place = placeOf(line, part);
    if (place < 0)
      return [
        {
          path: 'lines',
          da: `Linjen «${name}» i del ${part} mangler i regnskabet. Skriv 0, hvis intet er brugt.`,
          en: `The line "${name}" in part ${part} is missing in the accounts. Write 0 if nothing was spent.`,
        },
      ];
    return Math.abs(deviationOre) > policy.deviation.toleranceOre && given_ === null
      ? [
          {
            path: `lines.${place}.reason`,
            da: `Linjen «${name}» i del ${part} afviger fra budgettet. Begrund afvigelsen.`,
            en: `The line "${name}" in part ${part} deviates from the budget. Say why.`,
          },
        ]
      : [];
  });
  const tooMuch = accounts.carryOver.flatMap((asked, index): BudgetFault[] => {
    const { line, part = 'B', amountOre } = asked;
    if (part === 'A' && policy.carryOver.parts === 'B')
      return [
        {
          path: `carryOver.${index}.line`,
          da: `Linjen «${line}» er i del A, og kun del B kan overføres. Tag den ud.`,
          en: `The line "${line}" is in part A, and only part B can be carried over. Leave it out.`,
        },
      ];
    const left = deviations.find((one) => placeOfLine(one) === placeOfLine(asked));
    const first = accounts.carryOver.findIndex((one) => placeOfLine(one) === placeOfLine(asked)) === index;
    return left !== undefined && first && amountOre <= -left.deviationOre
      ? []
      : [
          {
            path: `carryOver.${index}.amountOre`,
            da: `Linjen «${line}» kan højst få overført det, der er tilbage i del ${part}, og kun én gang. Sæt beløbet ned.`,
            en: `At most what is left of the line "${line}" in part ${part} can be carried over, and only once. Lower the amount.`,
          },
        ];
  });
  const askedOre = accounts.carryOver.reduce((sum, { amountOre }) => sum + amountOre, 0);
  if (tooMuch.length > 0 || askedOre <= mostOre) return [...unjustified, ...tooMuch];
  const most = formatKroner(Math.max(0, mostOre));
  const committed: BudgetFault = {
    path: 'carryOver.0.amountOre',
    da: `Der kan højst overføres ${most}: resten er disponeret og bliver i det år, det er besluttet i, til det er brugt. Sæt beløbet ned.`,
    en: `At most ${most} can be carried over: the rest is committed and stays with the year it was decided in until it is spent. Lower the amount.`,
  };
  return [...unjustified, committed];
}
