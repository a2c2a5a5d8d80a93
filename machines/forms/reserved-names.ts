import type { Fields } from './form.ts';

/** Names that the doors themselves send beside the fields of a form, each with what it is. */
export type Reserved = Readonly<Record<string, string>>;

/** On every page, in every event and in every object. */
const everywhere: Reserved = {
  trin: 'the step of the page',
  lang: 'the language of the page',
  type: "the event's type",
  by: 'who the event is from',
  constructor: 'of every object',
  prototype: 'of every object',
};

/** Beside the form of an act: on its page, in the body of its route, among the options of its command. */
export const reservedByActs: Reserved = {
  ...everywhere,
  person: 'who acts',
  anmodning: "the page's request",
  requestId: "the command's request",
  file: 'the form in a file',
  as: 'whom the command acts as',
  json: 'how the command answers',
  url: "the server's address",
  help: "the command's help",
};

/** Beside the form of an act that is done to a case, too. */
export const reservedByCases: Reserved = {
  version: 'the version of the case that was seen',
  expectCaseVersion: 'the version of the case that was seen',
};

/** Beside the fields of an answer. */
export const reservedByDuties: Reserved = {
  ...everywhere,
  choice: 'the choice',
  comment: 'the comment',
  tilstand: 'the state of the page',
  som: 'whether a substitute answers',
};

/**
 * Throws when a field has a name that some door keeps for itself, since what is typed in it would be read as that, or one that cannot stand in an address: a
 * fault of the declaration, found when it is loaded.
 */
export function refuseReserved(whose: string, fields: Fields, reserved: Reserved): void {
  for (const name of Object.keys(fields)) {
    if (Object.hasOwn(reserved, name))
      throw new Error(`${whose}: a field cannot be called "${name}": that is ${reserved[name]}. Call it otherwise.`);
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      throw new Error(`${whose}: a field cannot be called "${name}": write a letter, then letters and digits.`);
  }
}
