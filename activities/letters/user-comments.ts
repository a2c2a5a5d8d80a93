import type { Block } from './content.ts';
import type { LetterFacts } from './facts.ts';

/** What the members of the user group said of the business case, each as their own words. */
export const userCommentQuotes = ({ data }: LetterFacts): readonly Block[] =>
  data.parts('userComments').flatMap((one) => {
    const quote = one.text('comment');
    return quote === undefined ? [] : [{ quote, of: `Brugergruppen, ${one.text('name') ?? 'et medlem'}` }];
  });
