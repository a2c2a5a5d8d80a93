/** A personal link; its words say what it does. A letter has one, a digest one per task. */
export interface Action {
  readonly words: string;
  readonly url: string;
}

/** One piece of a letter. Plain text and HTML are made from the same pieces, so neither can say more than the other (letters-and-links §6). */
export type Block =
  | { readonly paragraph: string }
  /** Names and values, e.g. amount and deadline. */
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  /** Words of a person, shown as theirs. */
  | { readonly quote: string; readonly of: string }
  | { readonly action: Action };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A whole letter before it is spelled as plain text or HTML. */
export interface Content {
  readonly subject: string;
  readonly greeting: string;
  readonly sections: readonly Section[];
  readonly action?: Action;
  /** Short sentences under the link. */
  readonly notes: readonly string[];
  readonly footer: { readonly lines: readonly string[]; readonly privacyUrl: string };
}

/** Text on one line: register names and titles can never break a subject, a header or a list of facts. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out here
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ').trim();
}
