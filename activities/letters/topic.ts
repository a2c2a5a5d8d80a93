import type { DutyName } from '../../machines/duties.ts';
import type { LetterKind } from '../../machines/governance/effects.ts';
import type { Section } from './content.ts';
import type { LetterFacts } from './facts.ts';

/** How to reach the secretariat. */
export interface Office {
  readonly email: string;
  readonly phone: string;
}

/** What one kind of news or duty says. One file of `texts` per topic; the key is `tell.about`. */
export interface Topic {
  readonly kinds: readonly LetterKind[];
  /** Words of the subject before and after the number of a change request; `what` comes after the name of any other case: «Driftsbudget 2028 for PPJ: udkast». */
  readonly subject: (facts: LetterFacts) => {
    readonly lead: string;
    readonly tail?: string;
    readonly what?: string;
    readonly deadline?: boolean;
  };
  readonly sections: (facts: LetterFacts) => readonly Section[];
  /** Words of the personal link, when the letter is about a task. */
  readonly action?: string;
  readonly notes?: (facts: LetterFacts, office: Office) => readonly string[];
  /** The reader's open tasks of the case that the letter is about, when it is about several; its link is that of the first. */
  readonly taskOf?: DutyName;
  /** What a digest says in one line. */
  readonly short?: string | ((facts: LetterFacts) => string);
  /** Whether a calendar entry of the deadline, or an invitation to the meeting, is added to or taken out of the reader's calendar. */
  readonly calendar?: 'publish' | 'cancel' | 'invite' | 'uninvite';
  /** A document that the letter brings and links to, for those who log in: its id, the words of the link, and the id of what goes with it, if there is any. */
  readonly document?: (
    facts: LetterFacts,
  ) => { readonly id: string; readonly words: string; readonly annex?: string } | undefined;
}
