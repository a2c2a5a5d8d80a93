import { formatKroner } from '../governance/money.ts';
import { payerName } from '../terms/meetings.ts';
import type { Payer } from './agenda.ts';
import { isKind, kindOf } from '../matter/kinds.ts';

/** What is known of a case that SYS has before it. */
interface Before {
  readonly machine: string;
  readonly amountOre?: number;
  readonly level?: string;
  readonly rank?: number;
  readonly view: Readonly<Record<string, unknown>>;
}

const ofMachine: Readonly<Record<string, string>> = {
  frame: 'Sekretariatet indstiller, at SYS indstiller rammen til RSI-kredsen.',
  'quarterly-report': 'Sekretariatet indstiller, at SYS godkender kvartalets udgifter.',
  'financial-follow-up': 'Sekretariatet indstiller, at SYS godkender regnskabet og tager stilling til overførslerne.',
  'model-revision': 'Sekretariatet indstiller, at SYS indstiller den nye version af styringsmodellen til RSI-kredsen.',
};

/** What the route of a matter asks of SYS, in the words of its kind. */
function askedOfSys({ kind }: Before['view']): string | null {
  const step = isKind(kind) ? kindOf(kind).route.find(({ by }) => by === 'sys') : undefined;
  return step === undefined ? null : `SYS bedes ${step.ask[0]}.`;
}

/** The first reading approves the budget for the regions' own budgets; the second recommends it to RSI, which approves it (R-052, R-055, R-056). */
const ofBudget = ({ firstRead }: Before['view']): string =>
  firstRead === null || firstRead === undefined
    ? 'Forretningsstyregruppen indstiller, at SYS godkender driftsbudgettet ved 1. behandling.'
    : 'Forretningsstyregruppen indstiller, at SYS godkender driftsbudgettet ved 2. behandling og indstiller det til RSI-kredsen.';

/** «Forretningsstyregruppen indstiller, at …», or what SYS is asked (secretariat's template, item 2); null when nothing is known to be asked. */
export function recommendationOf(row: Before, payer: Payer | undefined): string | null {
  if (row.machine === 'matter') return askedOfSys(row.view);
  if (row.machine === 'annual-budget') return ofBudget(row.view);
  if (row.machine !== 'change-request') return ofMachine[row.machine] ?? null;
  const rank = row.rank === undefined ? '' : ` med prioritet ${row.rank}`;
  const amount = row.amountOre === undefined ? undefined : formatKroner(row.amountOre);
  // Above the limit SYS recommends; the RSI circle approves.
  if (row.level === 'rsi') {
    const cost = amount === undefined ? '' : ` med en udgift på ${amount}`.replace(/\.$/, '');
    return `Forretningsstyregruppen indstiller${rank}, at SYS indstiller ændringsønsket til RSI-kredsen${cost}.`;
  }
  const by = payer === undefined ? null : payerName(payer);
  const paid = amount === undefined || by === null ? '' : `, og at udgiften på ${amount} afholdes af ${by}`;
  return `Forretningsstyregruppen indstiller, at SYS godkender ændringsønsket${rank}${paid}.`;
}
