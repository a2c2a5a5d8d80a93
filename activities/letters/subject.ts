import type { LetterKind } from '../../machines/governance/effects.ts';
import { letterKindTerms } from '../../machines/terms/letters.ts';
import { oneLine } from './content.ts';

/** Most characters that show in a list of mails (letters-and-links §5). */
export const longestSubject = 78;

/** «[Opgave]» */
export const prefixOf = (kind: LetterKind): string => `[${letterKindTerms[kind][0]}]`;

/** What a subject is put together from. The stem (all but the prefix) is the same in every letter about one duty: Outlook threads by it. */
export interface SubjectParts {
  readonly kind: LetterKind;
  /** Words before the case number, e.g. `Stem om ændringsønske`. */
  readonly lead: string;
  readonly number: string;
  /** The system's short name. The title of the case stays out: free text may be confidential, and a new version would break the thread. */
  readonly system?: string;
  /** Words after the case, e.g. `er vedtaget af SYS`. */
  readonly tail?: string;
  /** Last day of the deadline in words. */
  readonly deadline?: string;
}

/** Characters as people count them. */
const count = (text: string): number => [...text].length;

/** Cuts a text to so many characters, with an ellipsis; nothing when there is room for none. */
export function shorten(text: string, room: number): string {
  if (count(text) <= room) return text;
  return room < 2
    ? ''
    : `${[...text]
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * The subject line, at most 78 characters: first the system's name is shortened, then the words; the case number and the deadline never.
 */
export function subjectLine(parts: SubjectParts): string {
  const number = oneLine(parts.number);
  const until = parts.deadline ? ` – frist ${parts.deadline}` : '';
  const fixed = `${prefixOf(parts.kind)} ${number}${until}`;
  const tail = parts.tail ? ` ${oneLine(parts.tail)}` : '';
  const lead = oneLine(parts.lead);
  const forSystem = longestSubject - count(`${fixed} ${lead}${tail} ()`);
  const name = parts.system ? shorten(oneLine(parts.system), forSystem) : '';
  const system = name === '' ? '' : ` (${name})`;
  const forWords = longestSubject - count(fixed) - count(system) - 1;
  const shownTail = shorten(tail, forWords - count(lead));
  const shownLead = shorten(lead, forWords - count(shownTail));
  return `${prefixOf(parts.kind)} ${shownLead === '' ? '' : `${shownLead} `}${number}${system}${shownTail}${until}`;
}
