import { actVerbNeeds, type Need } from './act-verbs.ts';

/** What can be done in a story: the commands of API and CLI by their names there, and the mail server's weather. Each with the fields it cannot do without. */
const ownNeeds = {
  'task.answer': ['by', 'case', 'with'],
  'task.record': ['by', 'case', 'with'],
  /** From here to the end of the story everybody does what they owe, on time; what the story itself does comes first. */
  'everyone.delivers': [],
  'smtp.down': [],
  'smtp.up': [],
  /** Nothing is done: the act is there for what it expects. */
  look: [],
} as const satisfies Readonly<Record<string, readonly Need[]>>;

/** Verbs that are no acts of a machine. */
export type OwnVerb = keyof typeof ownNeeds;
export const isOwnVerb = (name: string): name is OwnVerb => Object.hasOwn(ownNeeds, name);

/** Every verb with the fields it cannot do without. */
export const verbNeeds: Readonly<Record<string, readonly Need[]>> = { ...actVerbNeeds, ...ownNeeds };
export const verbNames: readonly string[] = Object.keys(verbNeeds);
