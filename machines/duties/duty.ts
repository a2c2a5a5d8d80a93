import type { Fields, Form } from '../forms/form.ts';
import { refuseReserved, reservedByDuties } from '../forms/reserved-names.ts';
import type { FormFault } from '../forms/read-form.ts';
import type { Duty } from '../governance/duty.ts';

type Pair = readonly [da: string, en: string];

/** One answer that can be chosen. */
export interface Choice {
  readonly label: Pair;
  /** What it leads to; shown under it. */
  readonly leads: Pair;
  /** Shown apart, under «Eller»: not an answer to the question itself. */
  readonly aside?: true;
  /** Whether the answer needs a comment, or takes none; else it may have one. */
  readonly comment?: 'required' | 'none';
  /** What is asked for when this is chosen; no other choice of the duty has a field of the same name. */
  readonly fields?: Fields;
}

/**
 * What is asked of a person: declared once beside the machine that asks. The terms that the machine gives a task by, the answer's reading at every door, the
 * form with its review, what stands in it beforehand and the letter's question come from here.
 */
export interface DutyDeclaration {
  readonly owner: Duty['owner'];
  /** From the day it is given, ending at 24:00 local; where a plan has the date, the least that whoever gets one late is given. */
  readonly businessDays: number;
  /** SYS treats it: due at the end of the day of its next meeting, where no plan has a date for it. */
  readonly meeting?: true;
  /** "You are asked to …". */
  readonly title: Pair;
  /** What the choices answer; absent where an act of its own answers. */
  readonly question?: Pair;
  readonly choices: Readonly<Record<string, Choice>>;
  /** What is asked for whatever is chosen. */
  readonly fields?: Fields;
  /** What the comment is called, and how long it may be, where it is not called «Kommentar» of at most 4000 characters. */
  readonly comment?: { readonly label?: Pair; readonly most?: number };
  /** The role's own competence: who stands in for a vacant role may not answer. */
  readonly notByFallback?: true;
  /** The FSA or the secretariat may write the answer down for the one who confirms it. */
  readonly recordable?: true;
  /** Each member has a vote or a comment of their own: it is not passed on. */
  readonly personal?: true;
  /** The word on the command line under which its owner submits it without naming the task: `report submit`. Its choice is `submit`. */
  readonly submits?: 'budget' | 'report' | 'accounts';
  /** What is wrong with an answer whose fields are each right. */
  readonly validate?: (answer: Form) => readonly FormFault[];
}

/** Declares a duty. Throws when a field has a name that a door keeps for itself. */
export const duty = <const D extends DutyDeclaration>(declaration: D): D => {
  const { title, fields = {}, choices } = declaration;
  const parts: readonly Fields[] = [fields, ...Object.values(choices).map((choice: Choice) => choice.fields ?? {})];
  for (const part of parts) refuseReserved(`The duty "${title[1]}"`, part, reservedByDuties);
  return declaration;
};

/** The terms that a task is given by; plain data, since they go along with the case. */
export const termsOf = ({ title, owner, businessDays, meeting, choices, notByFallback }: DutyDeclaration): Duty => ({
  da: title[0],
  en: title[1],
  owner,
  businessDays,
  ...(meeting === undefined ? {} : { meeting }),
  choices: Object.keys(choices),
  commentFor: Object.entries(choices).flatMap(([choice, { comment }]) => (comment === 'required' ? [choice] : [])),
  ...(notByFallback === undefined ? {} : { notByFallback }),
});
