import { newsTopic } from '../news-topic.ts';

const rejecters: Readonly<Record<string, string>> = {
  fsa: 'FSA har lukket ændringsønsket, før det var gjort færdigt.',
  region: 'Den systemansvarlige region har afvist ændringsønsket.',
  fsg: 'Forretningsstyregruppen har afvist ændringsønsket.',
  sys: 'SYS har afvist ændringsønsket.',
};

/** Rejected by region, FSG or SYS; RSI's refusal has its own text (glossary: afvist / afslået). */
export const changeRequestRejected = newsTopic({
  tail: 'er afvist',
  happened: ({ data }) => rejecters[data.text('body') ?? ''] ?? 'Ændringsønsket er afvist.',
  more: ({ data }) => {
    const proof = data.part('proof').text('da');
    return proof === undefined ? [] : [{ paragraph: proof }];
  },
  next: () => 'Sagen er afsluttet. Et ændret forslag kan indsendes som et nyt ændringsønske, der henviser til dette.',
});
