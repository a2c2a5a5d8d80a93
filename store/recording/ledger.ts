import type { RecordedEffect } from '../../workflows/messages.ts';
import { budgetFund, fundOfSubject, pool } from './funds.ts';
import type { LedgerSum, Movement } from './movement.ts';
import type { Scope } from './scope.ts';
import type { LedgerKind } from '../../machines/terms/ledger.ts';
import { effectOf } from './effect-of.ts';

export interface FundYear {
  readonly fund: string;
  readonly year: number;
}

/** The funds and years whose sums a batch must know: those that its effects bring to an amount or take back from. */
export function fundYearsOf(effects: readonly RecordedEffect[]): FundYear[] {
  const found = effects.flatMap((one): FundYear[] => {
    const { type, params } = effectOf(one);
    switch (type) {
      case 'enterBudget':
        return [{ fund: budgetFund(params.system), year: params.year }];
      case 'grantFrame':
        return [{ fund: pool, year: params.year }];
      case 'enterSpending':
      case 'settleAccounts':
        return [{ fund: fundOfSubject(params.system), year: params.year }];
      case 'reserveCarryOver':
        return [{ fund: fundOfSubject(params.subject), year: params.year }];
      case 'settleCarryOver': {
        const fund = fundOfSubject(params.subject);
        return [
          { fund, year: params.year },
          { fund, year: params.year + 1 },
        ];
      }
      default:
        return [];
    }
  });
  return [...new Map(found.map((one) => [`${one.fund} ${one.year}`, one])).values()];
}

/** What stands in a fund's year, this batch's own rows included. */
export function standingIn(scope: Pick<Scope, 'known' | 'writes'>, { fund, year }: FundYear): LedgerSum[] {
  return [...scope.known.sums, ...scope.writes.ledger].filter((sum) => sum.fund === fund && sum.year === year);
}

/** One kind less its opposite, added up per part, line and region; sums of zero are left out. */
export function netOf(sums: readonly LedgerSum[], plus: LedgerKind, minus: LedgerKind): LedgerSum[] {
  const nets = new Map<string, LedgerSum>();
  for (const sum of sums) {
    if (sum.kind !== plus && sum.kind !== minus) continue;
    const key = JSON.stringify([sum.year, sum.fund, sum.part, sum.line, sum.region]);
    const signed = sum.kind === plus ? sum.amountOre : -sum.amountOre;
    const { year, fund, part, line, region } = sum;
    nets.set(key, {
      year,
      fund,
      kind: plus,
      ...(part === undefined ? {} : { part }),
      ...(line === undefined ? {} : { line }),
      ...(region === undefined ? {} : { region }),
      amountOre: (nets.get(key)?.amountOre ?? 0) + signed,
    });
  }
  return [...nets.values()].filter((net) => net.amountOre !== 0);
}

export const totalOre = (sums: readonly { readonly amountOre: number }[]): number =>
  sums.reduce((total, one) => total + one.amountOre, 0);

/** Enters movements under one decision; a decision without words is the step that brought them. Their keys are the effect's place and theirs. */
export function enterMovements(scope: Scope, decision: string, movements: readonly Movement[]): string {
  const { batch, index, writes } = scope;
  const named = decision.trim() === '' ? stepOf(scope) : decision;
  movements.forEach((movement, place) =>
    writes.ledger.push({
      ...movement,
      key: `${batch.caseId}:${batch.seq}:${index}:${place}`,
      caseId: batch.caseId,
      decision: named,
      at: batch.at,
    }),
  );
  return named;
}

/** The step itself as a decision, for what is entered by rule. */
export const stepOf = ({ batch }: Pick<Scope, 'batch'>): string => `${batch.caseId}#${batch.seq}`;
