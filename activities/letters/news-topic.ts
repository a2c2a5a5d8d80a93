import type { LetterKind } from '../../machines/governance/effects.ts';
import type { Block, Section } from './content.ts';
import { caseFacts } from './case-facts.ts';
import type { CaseFactsForm } from './fact.ts';
import type { LetterFacts } from './facts.ts';
import { standing } from './standing.ts';
import type { Topic } from './topic.ts';

/** The words of a piece of news: what happened, why, what comes now. */
export interface NewsWords {
  readonly lead?: string;
  readonly tail?: string | ((facts: LetterFacts) => string);
  /** Words of the subject after the name of a case that is no change request, e.g. `godkendt af RSI`. */
  readonly what?: string | ((facts: LetterFacts) => string);
  readonly happened: (facts: LetterFacts) => string;
  /** Lines that are true only now and then, e.g. the votes. */
  readonly more?: (facts: LetterFacts) => readonly Block[];
  readonly next?: (facts: LetterFacts) => string;
  readonly shows?: CaseFactsForm;
  readonly action?: string;
  readonly calendar?: 'publish' | 'cancel' | 'invite' | 'uninvite';
  readonly document?: Topic['document'];
  readonly deadlineInSubject?: boolean;
  readonly kinds?: readonly LetterKind[];
}

/** Words of people that any news may carry. */
const quotes: readonly (readonly [key: string, of: string])[] = [
  ['reason', 'Begrundelse'],
  ['comment', 'Bemærkning'],
  ['opinion', 'Regionens udtalelse'],
];

function sections(words: NewsWords, facts: LetterFacts): readonly Section[] {
  const quoted = quotes.flatMap(([key, of]): Block[] => {
    const quote = facts.data.text(key);
    return quote === undefined ? [] : [{ quote, of }];
  });
  const reference = facts.data.text('reference');
  const next = words.next?.(facts);
  const stands = standing(facts);
  return [
    {
      heading: 'Orientering',
      blocks: [{ paragraph: words.happened(facts) }, ...(words.more?.(facts) ?? []), ...quoted],
    },
    {
      heading: 'Sagen',
      blocks: [
        {
          facts: [
            ...caseFacts(facts, words.shows ?? {}),
            ...(reference ? [['Reference til referat', reference] as const] : []),
          ],
        },
      ],
    },
    ...(next ? [{ heading: 'Videre forløb', blocks: [{ paragraph: next }] }] : []),
    ...(stands.length > 0 ? [{ heading: 'Derfor får du mailen', blocks: stands }] : []),
  ];
}

/** An orientation (or the same news as a warning, escalation or acknowledgement): nothing is asked of the reader. */
export function newsTopic(words: NewsWords): Topic {
  const worded = (
    wording: string | ((of: LetterFacts) => string) | undefined,
    facts: LetterFacts,
  ): string | undefined => (typeof wording === 'function' ? wording(facts) : wording);
  return {
    kinds: words.kinds ?? ['orientation', 'warning', 'escalation', 'receipt'],
    subject: (facts) => ({
      lead: words.lead ?? 'Ændringsønske',
      tail: worded(words.tail, facts) ?? '',
      ...(words.what !== undefined && { what: worded(words.what, facts) ?? '' }),
      ...(words.deadlineInSubject && { deadline: true }),
    }),
    sections: (facts) => sections(words, facts),
    ...(words.action && { action: words.action }),
    ...(words.calendar && { calendar: words.calendar }),
    ...(words.document && { document: words.document }),
  };
}
