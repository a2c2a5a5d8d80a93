import { ballotOutcomeName } from '../../../machines/terms/outcomes.ts';
import type { Block } from '../content.ts';
import type { LetterFacts } from '../facts.ts';
import { newsTopic } from '../news-topic.ts';

const outcomeIn = ({ data }: LetterFacts): string | undefined => {
  const outcome = data.part('proof').text('outcome');
  return outcome === undefined ? undefined : ballotOutcomeName(outcome, 'da');
};

/** The written procedure has closed: the result with its proof (A-14 – A-17). */
export const ballotClosed = newsTopic({
  lead: 'Afstemning om',
  tail: (facts) => `er lukket: ${outcomeIn(facts) ?? 'resultat'}`,
  what: (facts) => `afstemning ${outcomeIn(facts) ?? 'lukket'}`,
  happened: (facts) => {
    const outcome = outcomeIn(facts);
    return `Den skriftlige behandling er lukket${outcome === undefined ? '.' : `: ${outcome}.`}`;
  },
  more: ({ data, regions }): readonly Block[] => {
    const proof = data.part('proof');
    const why = proof.text('da');
    const counted = (['for', 'against', 'abstained'] as const).map((key) => proof.whole(key));
    const [inFavour, against, abstained] = counted;
    const absent = proof.texts('notCast').map((region) => regions.get(region) ?? region);
    const recused = proof.texts('recused').map((region) => regions.get(region) ?? region);
    return [
      ...(why === undefined ? [] : [{ paragraph: why }]),
      ...(counted.every((number) => number !== undefined)
        ? [
            {
              facts: [
                ['Stemmer', `${inFavour} for, ${against} imod, ${abstained} hverken for eller imod`],
                [
                  'Stemmer krævet for at være beslutningsdygtig',
                  `${proof.whole('quorum') ?? 'ukendt'} af ${proof.whole('electorate') ?? 'ukendt'}`,
                ],
                ...(absent.length > 0 ? [['Ikke afgivet', absent.join(', ')] as const] : []),
                ...(recused.length > 0 ? [['Inhabile', recused.join(', ')] as const] : []),
              ] as const,
            },
          ]
        : []),
    ];
  },
  shows: { pool: true, recommendation: true },
  next: () => 'Resultatet oplyses på næste SYS-møde, så det kommer med i referatet.',
});
