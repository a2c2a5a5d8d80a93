import type { CalendarFile } from './calendar-file.ts';
import type { Policies } from '../../store/policies.ts';
import type { Content } from './content.ts';
import type { TokenOf } from './links.ts';
import { renderHtml } from './html.ts';
import { renderPlain } from './plain.ts';
import type { Office } from './topic.ts';

/** What the wording of every mail depends on beside the letter. */
export interface LetterSetting {
  readonly baseUrl: string;
  /** The token of a reader's link: minted and kept where the mail is sent, words that open nothing in a preview. */
  readonly tokenOf: TokenOf;
  readonly secretariat: Office;
  /** Of the sender's address. */
  readonly domain: string;
  /** The governance model: a letter's dates and amounts are of the version that its case has pinned. */
  readonly policies: Policies;
}

/** A mail ready to be addressed. */
export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly caseNumbers: readonly string[];
  /** Tokens that stand in the text; kept only to take them out of any error message. */
  readonly tokens: readonly string[];
  readonly calendarFile?: CalendarFile;
  /** Ids of the documents that go with the mail as files, as far as there are any. */
  readonly documents?: readonly string[];
}

/** Spells a content as plain text and HTML. */
export function spell(content: Content, caseNumbers: readonly string[], tokens: readonly string[]): Composed {
  return { subject: content.subject, text: renderPlain(content), html: renderHtml(content), caseNumbers, tokens };
}
