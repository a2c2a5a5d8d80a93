import { formatKroner } from '../../../machines/governance/money.ts';
import type { LetterFacts } from '../facts.ts';
import { newsTopic } from '../news-topic.ts';

function granted({ data }: LetterFacts): number | undefined {
  const lines = data.parts('granted');
  return (
    data.ore('grantedOre') ??
    (lines.length === 0 ? undefined : lines.reduce((sum, line) => sum + (line.ore('amountOre') ?? 0), 0))
  );
}

/** What SYS decided of the year's accounts and of the carry-over. */
export const followUpDecided = newsTopic({
  what: 'afgjort af SYS',
  happened: (facts) => {
    const { data, year } = facts;
    const asked = data.ore('carryOverOre') ?? 0;
    const grantedOre = granted(facts);
    const taken = `SYS har behandlet regnskabet for ${year}.`;
    if (grantedOre === undefined || asked === 0) return taken;
    if (grantedOre === 0) return `${taken} Overførslen til ${year + 1} er afvist.`;
    return grantedOre < asked
      ? `${taken} Overførslen til ${year + 1} er godkendt delvist.`
      : `${taken} Overførslen til ${year + 1} er godkendt.`;
  },
  more: (facts) => {
    const grantedOre = granted(facts);
    const refunded = facts.data.ore('refundedOre');
    return [
      {
        facts: [
          ...(grantedOre === undefined ? [] : [[`Overføres til ${facts.year + 1}`, formatKroner(grantedOre)] as const]),
          ...(refunded === undefined || refunded === 0
            ? []
            : [['Tilbageføres til betalerne', formatKroner(refunded)] as const]),
        ],
      },
    ].filter((block) => block.facts.length > 0);
  },
  next: ({ data, year }) =>
    (data.ore('refundedOre') ?? 0) > 0
      ? `Det, der ikke overføres, føres tilbage til dem, der har betalt det, efter nøglen for ${year}. Sagen er afsluttet.`
      : 'Sagen er afsluttet.',
});
