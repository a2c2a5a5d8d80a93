import { formatKroner } from '../governance/money.ts';

/** What is known of a case that SYS has before it. */
interface Before {
  readonly machine: string;
  readonly amountOre?: number;
  readonly level?: string;
  readonly rank?: number;
}

const ofMachine: Readonly<Record<string, string>> = {
  'annual-budget': 'Forretningsstyregruppen indstiller, at SYS godkender driftsbudgettet.',
  frame: 'Sekretariatet indstiller, at SYS indstiller rammen til RSI-kredsen.',
  'quarterly-report': 'Sekretariatet indstiller, at SYS godkender kvartalets udgifter.',
  'financial-follow-up': 'Sekretariatet indstiller, at SYS godkender regnskabet og tager stilling til overførslerne.',
};

/** «Forretningsstyregruppen indstiller, at …» (secretariat's template, item 2); null when nobody recommends anything. `year`: whose frame pays. */
export function recommendationOf(row: Before, year: number): string | null {
  if (row.machine !== 'change-request') return ofMachine[row.machine] ?? null;
  const amount = row.amountOre === undefined ? '' : `, og at udgiften på ${formatKroner(row.amountOre)}`;
  const paid =
    amount === ''
      ? ''
      : row.level === 'rsi'
        ? `${amount} indstilles til RSI-kredsen`
        : `${amount} afholdes af den fælles pulje ${year}`;
  const rank = row.rank === undefined ? '' : ` med prioritet ${row.rank}`;
  return `Forretningsstyregruppen indstiller, at SYS godkender ændringsønsket${rank}${paid}.`;
}
