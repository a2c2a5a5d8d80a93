import { bodyName, capital, decisionName } from '../../../machines/terms/index.ts';
import { newsTopic } from '../news-topic.ts';

/** «SYS har afvist ændringsønsket.» The FSA closes what it has not made ready. */
function rejectedBy(body = ''): string {
  if (body === 'fsa') return 'FSA har lukket ændringsønsket, før det var gjort færdigt.';
  const word = decisionName('refused', 'da');
  const by = bodyName(body, 'da');
  return by === undefined ? `Ændringsønsket er ${word}.` : `${capital(by)} har ${word} ændringsønsket.`;
}

/** Rejected by region, FSG or SYS; RSI's refusal has its own text (glossary: afvist / afslået). */
export const changeRequestRejected = newsTopic({
  tail: 'er afvist',
  happened: ({ data }) => rejectedBy(data.text('body')),
  more: ({ data }) => {
    const proof = data.part('proof').text('da');
    return proof === undefined ? [] : [{ paragraph: proof }];
  },
  next: () => 'Sagen er afsluttet. Et ændret forslag kan indsendes som et nyt ændringsønske, der henviser til dette.',
});
