import type { Block } from './content.ts';
import type { LetterFacts } from './facts.ts';

const groups = [
  ['userComments', 'Brugergruppen'],
  ['fsgComments', 'Forretningsstyregruppen'],
] as const;

/** What the members of user group and FSG said of the case, each as their own words. */
export const groupCommentQuotes = ({ data }: LetterFacts): readonly Block[] =>
  groups.flatMap(([field, group]) =>
    data.parts(field).flatMap((one) => {
      const quote = one.text('comment');
      return quote === undefined ? [] : [{ quote, of: `${group}, ${one.text('name') ?? 'et medlem'}` }];
    }),
  );
