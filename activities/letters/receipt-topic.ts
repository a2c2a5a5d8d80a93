import type { Block } from './content.ts';
import { caseFacts } from './case-facts.ts';
import type { LetterFacts } from './facts.ts';
import type { Topic } from './topic.ts';

export interface ReceiptWords {
  readonly lead: string;
  /** Words of the subject after the name of a case that is no change request. */
  readonly what: string;
  readonly happened: (facts: LetterFacts) => string;
  readonly action: string;
  /** What to do when somebody else did it. */
  readonly wrong: (phone: string) => string;
  readonly notes?: readonly string[];
}

/** A receipt: what the reader just did, and how to undo it when it was not they (letters-and-links §1.5). Sent at once, whatever the hour. */
export function receiptTopic(words: ReceiptWords): Topic {
  return {
    kinds: ['receipt', 'orientation'],
    subject: () => ({ lead: words.lead, what: words.what }),
    sections: (facts) => {
      const comment = facts.data.text('comment') ?? facts.data.part('answer').text('comment');
      const answered: readonly Block[] =
        comment === undefined
          ? []
          : [{ quote: comment, of: facts.actor === undefined ? 'Din bemærkning' : `Bemærkning fra ${facts.actor}` }];
      return [
        { heading: 'Kvittering', blocks: [{ paragraph: words.happened(facts) }, ...answered] },
        { heading: 'Sagen', blocks: [{ facts: caseFacts(facts, { deadline: true }) }] },
      ];
    },
    action: words.action,
    notes: (_facts, office) => [words.wrong(office.phone), ...(words.notes ?? [])],
  };
}
