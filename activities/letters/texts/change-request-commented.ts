import { newsTopic } from '../news-topic.ts';
import { groupCommentQuotes } from '../group-comments.ts';

/** The user group has been heard about the business case. */
export const changeRequestCommented = newsTopic({
  tail: 'er kommenteret',
  happened: (facts) =>
    groupCommentQuotes(facts).length === 0
      ? 'Brugergruppens kommentering af business casen er slut. Der er ingen bemærkninger.'
      : 'Brugergruppens kommentering af business casen er slut. Bemærkningerne følger sagen.',
  more: groupCommentQuotes,
  next: () =>
    'FSA kan rette ændringsønsket efter bemærkningerne. Forretningsstyregruppen ser dem, når den tager stilling.',
});
