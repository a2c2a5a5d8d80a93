import { newsTopic } from '../news-topic.ts';

export const changeRequestRefusedByRsi = newsTopic({
  tail: 'er afslået af RSI',
  happened: () => 'RSI-kredsen har afslået ændringsønsket.',
  shows: { recommendation: true },
  next: () => 'Sagen er afsluttet. Et mindre forslag kan indsendes som et nyt ændringsønske, der henviser til dette.',
});
