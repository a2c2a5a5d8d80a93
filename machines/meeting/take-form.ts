import type { CaseForm } from '../forms/case-form.ts';
import { formatKroner } from '../governance/money.ts';
import { itemKindName } from '../terms/index.ts';
import type { AgendaItem } from './agenda.ts';

/** The cases that came after the deadline, for the chair to take or leave (R-192). */
export const takeFormOf = (late: readonly AgendaItem[]): CaseForm => ({
  without: late.length === 0 ? ['take'] : [],
  options: { take: late.map((item) => [item.id, inWords(item, 'da'), inWords(item, 'en')] as const) },
});

/** «Nyt modul til vagtplan (ændringsønske · prioritet 1 · 900.000 kr.)» */
function inWords({ title, kind, rank, amountOre, recommendation }: AgendaItem, lang: 'da' | 'en'): string {
  const known = [
    itemKindName(kind, lang),
    ...(rank === null ? [] : [`${lang === 'da' ? 'prioritet' : 'rank'} ${rank}`]),
    ...(amountOre === null ? [] : [formatKroner(amountOre)]),
  ];
  return `${title} (${known.join(' · ')})${recommendation === null ? '' : `: ${recommendation}`}`;
}
