import { z } from 'zod';
import { adjustment, type Budget, budget } from '../../../machines/annual-budget/budget.ts';
import { checkPartB } from '../../../machines/annual-budget/part-b.ts';
import { type BudgetFault, checkAdjustments, checkBudget } from '../../../machines/annual-budget/checks.ts';
import { accounts, checkAccounts } from '../../../machines/financial-follow-up/accounts.ts';
import { localParts } from '../../../machines/governance/local-time.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { quarterlyReport } from '../../../machines/quarterly-report/report.ts';
import { type CaseRow, viewAs, viewOf } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { namedCases } from './named-cases.ts';
import { Failure, parse } from '../failures.ts';
import { checkReport } from '../../../machines/quarterly-report/checks.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Throws every fault at once, each with its field under `under`. */
export function refuseFaults(faults: readonly BudgetFault[], under: string): void {
  const texts = faults.map(({ path, da, en }) => ({
    kind: 'BadInput' as const,
    field: path === '' ? under : under === '' ? path : `${under}.${path}`,
    da,
    en,
  }));
  const [first] = texts;
  if (first === undefined) return;
  throw new Failure(
    { ...first, da: texts.map(({ da }) => da).join(' '), en: texts.map(({ en }) => en).join(' ') },
    texts,
  );
}

/** What RSI leaves out must stand in part B, and a partial approval says what: lines of a budget, or the amount of the frame. */
function checkInPart(answer: Answer, row: CaseRow): BudgetFault[] {
  if (answer['choice'] !== 'inPart') return [];
  if (row.machine === 'frame') {
    const [asked, granted] = [row.amountOre, answer['amountOre']];
    if (typeof granted !== 'number')
      return [
        {
          path: 'amountOre',
          da: 'Skriv, hvilket beløb RSI-kredsen har fastsat rammen til.',
          en: 'Say at what amount RSI has fixed the frame.',
        },
      ];
    return granted === asked
      ? [
          {
            path: 'amountOre',
            da: 'Beløbet er det, SYS har indstillet. Registrér afgørelsen som approved.',
            en: 'The amount is what SYS recommended. Record the decision as approved.',
          },
        ]
      : [];
  }
  const struck = answer['struck'];
  if (!Array.isArray(struck))
    return [
      {
        path: 'struck',
        da: 'Skriv, hvilke linjer i del B RSI-kredsen har udeladt.',
        en: 'Say which lines of part B RSI has left out.',
      },
    ];
  const partB = (viewOf(row, 'annual-budget')?.budget?.lines ?? [])
    .filter(({ part }) => part === 'B')
    .map(({ id }) => id);
  return struck.flatMap((line: string, index): BudgetFault[] =>
    partB.includes(line)
      ? []
      : [
          {
            path: `struck.${index}`,
            da: `Linjen «${line}» står ikke i del B. Vælg blandt: ${partB.join(', ') || '(ingen)'}.`,
            en: `The line "${line}" is not in part B. Choose from: ${partB.join(', ') || '(none)'}.`,
          },
        ],
  );
}

/** RSI names who pays a change request alone, and the frame only for what it covers. */
async function checkCharge(
  store: Pick<Store, 'frame' | 'agreement'>,
  { answer, row, policy, now }: AnswerOfCase,
): Promise<BudgetFault[]> {
  const { choice, charge } = answer;
  if (row.machine !== 'change-request')
    return charge === undefined
      ? []
      : [
          {
            path: 'charge',
            da: 'Hvem der betaler, angives kun for et ændringsønske. Tøm feltet.',
            en: 'Who pays is said of a change request alone. Empty the field.',
          },
        ];
  if (choice !== 'approved' || (charge ?? policy.rsiProject.charge) !== 'frame') return [];
  if (row.system !== undefined && (await store.agreement(row.system, now)) !== undefined) return [];
  const { year } = localParts(now);
  const { remainingOre } = await store.frame(year);
  const amountOre = row.amountOre ?? 0;
  return amountOre <= remainingOre
    ? []
    : [
        {
          path: 'charge',
          da: `Rammen for ${year} har ${formatKroner(remainingOre)} tilbage, og opgaven er på ${formatKroner(amountOre)} Registrér først RSI-kredsens bevilling, eller vælg, at RSI-kredsen betaler.`,
          en: `The frame of ${year} has ${formatKroner(remainingOre)} left and the task is of ${formatKroner(amountOre)} Record the grant of RSI first, or choose that RSI pays.`,
        },
      ];
}

/** What of the year's frame nobody has a claim on now; its own reservation is asked for again. */
async function uncommittedOf(store: Pick<Store, 'frame'>, row: CaseRow): Promise<number> {
  const { remainingOre, reservedOre } = await store.frame(viewAs(row, 'financial-follow-up').year);
  return remainingOre + reservedOre;
}

/** An answer to a duty of a case, as the case stands, and the clock. */
export interface AnswerOfCase {
  readonly duty: string;
  readonly answer: Answer;
  readonly row: CaseRow;
  readonly policy: Policy;
  readonly now: string;
}

/**
 * What a schema cannot know of an answer in the budget year, held against the case as it stands.
 * Throws `BadInput` with every fault, by field.
 */
export async function checkYearAnswer(
  store: Pick<Store, 'frame' | 'casesById' | 'agreement'>,
  { duty, answer, row, policy, now }: AnswerOfCase,
): Promise<void> {
  const checkWhole = async (whole: Budget) =>
    refuseFaults(
      [
        ...checkBudget(whole, viewAs(row, 'annual-budget').previous),
        ...checkPartB(whole, { system: row.system ?? '', cases: await namedCases(store, whole), policy }),
      ],
      'budget',
    );
  if (answer['choice'] === 'submit' && duty === 'budget-draft')
    await checkWhole(parse(budget, answer['budget'], 'budget'));
  if (answer['choice'] === 'submit' && duty === 'budget-adjustment') {
    const second = parse(budget, answer['budget'], 'budget');
    const { firstRead } = viewAs(row, 'annual-budget');
    await checkWhole(second);
    if (firstRead !== null)
      refuseFaults(
        checkAdjustments(
          firstRead.budget,
          second,
          parse(z.array(adjustment), answer['adjustments'], 'adjustments'),
          policy,
        ),
        '',
      );
  }
  if (duty === 'quarterly-report') {
    const { plan, kpis: definitions, budget: against } = viewAs(row, 'quarterly-report');
    refuseFaults(
      checkReport(parse(quarterlyReport, answer['report'], 'report'), {
        plan,
        definitions,
        lines: against?.lines,
        now,
      }),
      'report',
    );
  }
  if (duty === 'accounts' || duty === 'frame-accounts') {
    const { budget: against } = viewAs(row, 'financial-follow-up');
    const mostOre = duty === 'frame-accounts' ? await uncommittedOf(store, row) : undefined;
    refuseFaults(checkAccounts(parse(accounts, answer['accounts'], 'accounts'), against, policy, mostOre), 'accounts');
  }
  if (duty === 'rsi-decision-recording')
    refuseFaults([...checkInPart(answer, row), ...(await checkCharge(store, { duty, answer, row, policy, now }))], '');
}
