import { bodyName, capital, decisionName } from '../../../machines/terms/index.ts';
import { newsTopic } from '../news-topic.ts';

/** «SYS har hjemvist ændringsønsket.» The secretariat returns what is not complete, before SYS sees it. */
function returnedBy(body = ''): string {
  const word = decisionName('returned', 'da');
  const by = bodyName(body, 'da');
  const incomplete = body === 'secretariat' ? ': oplægget skal gøres færdigt, før SYS behandler det' : '';
  return by === undefined ? `Ændringsønsket er ${word}.` : `${capital(by)} har ${word} ændringsønsket${incomplete}.`;
}

/** Returned to the previous body for completion. */
export const changeRequestReturned = newsTopic({
  tail: 'er hjemvist',
  happened: ({ data }) => returnedBy(data.text('body')),
  next: () => 'Ændringsønsket skal rettes eller suppleres, før det kan behandles igen.',
});
