import { z } from 'zod';
import { type Fields, type FormOf, schemaOf } from '../forms/form.ts';
import { refuseReserved, reservedByActs, reservedByCases } from '../forms/reserved-names.ts';
import { by, type By, type Role } from '../governance/people.ts';
import type { SubjectName } from './subject.ts';

type Pair = readonly [da: string, en: string];

/** A role of the register, or the staff of the system's FSA. */
export type Who = Role | 'fsaStaff';

/** Who may: a role, or a role for as long as one of these duties of the case is open. */
export type Entitled = Who | { readonly role: Who; readonly whileOpen: readonly string[] };

/**
 * What a person may do to a case from outside: declared once beside its machine, shown at every door. The event's schema, the command, the API's route, the
 * command line, the form with its review, the story's verb, the journal's words and the table of rights all come from here.
 */
export interface ActOf<F extends Fields, E extends string = string> {
  readonly on: SubjectName;
  /** The word on the command line and in the API's path: `return`. With `on` it is the act's id: `change-request.return`. */
  readonly name: string;
  /** The event that the machine gets. */
  readonly event: E;
  /** It is said to what runs the case, not to its machine: none of its states takes or refuses it. */
  readonly operates?: true;
  /** It is written in the file of a case, open or ended: the case does not hear of it. */
  readonly files?: true;
  /** The name of the invoked actor that takes the event, where it is not the case itself. */
  readonly actor?: string;
  /** It is another act, done to each of the cases that its field `cases` names; its other fields are that act's form. What one case refuses stops none. */
  readonly each?: ActOf<Fields>;
  /** It begins a case, or is entered without one, instead of being said to a case. */
  readonly starts?: 'case' | 'entry';
  /** `anyone` of the register where the lifecycle itself asks who they are, e.g. by the system that is named; `holder` is the one whose task it is. */
  readonly who: readonly Entitled[] | 'anyone' | 'holder';
  /** What is done, in the imperative: title of the form, summary of the route, help of the command. */
  readonly title: Pair;
  /** What it leads to; shown before the button. */
  readonly leads: Pair;
  /** What has been done: receipt, timeline, journal. */
  readonly done: Pair;
  /** The button's words where the title is too long for it. */
  readonly button?: Pair;
  /** Why the case does not take it, where it is at the right step and says no all the same. */
  readonly refused?: Pair;
  /** The journal's line that tells of it, where it has another name than the event; the step itself is then not shown. */
  readonly journal?: string;
  /** It mails others or cannot be undone: shown once more before it is carried out. */
  readonly review?: true;
  /** Who gets a mail by it, where that is known beforehand: named at the review. */
  readonly mails?: readonly Role[];
  /** It ends or voids something: kept apart from the other acts. */
  readonly destructive?: true;
  readonly fields: F;
  /** The field that stands without its name on the command line: `rerank 2027-0042 2`. */
  readonly positional?: string;
}

/** An act whose fields are not known by type: what the doors work with. */
export type Act = ActOf<Fields>;

/** Declares an act. Throws when a field has a name that a door keeps for itself. */
export const act = <const E extends string, F extends Fields = Record<never, never>>(
  declaration: Omit<ActOf<F, E>, 'fields' | 'event'> & { readonly event: E; readonly fields?: F },
): ActOf<F, E> => {
  const fields = declaration.fields ?? ({} as F);
  const { starts } = declaration;
  refuseReserved(`The act ${actId(declaration)}`, besideOthers(fields), {
    ...reservedByActs,
    ...(starts === undefined ? reservedByCases : {}),
  });
  return { ...declaration, fields };
};

/** The fields, and those of groups that stand beside them on the command line. */
const besideOthers = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => [
      [name, field] as const,
      ...(field.beside === true ? Object.entries(field.fields ?? {}) : []),
    ]),
  );

/** `change-request.return`. */
export const actId = ({ on, name }: Pick<Act, 'on' | 'name'>): string => `${on}.${name}`;

type More = Readonly<Record<string, z.ZodType>>;
type EventOf<F extends Fields, E extends string, M extends More> = { readonly type: E; readonly by: By } & Omit<
  FormOf<F>,
  keyof M
> & {
    readonly [K in keyof M]: z.infer<M[K]>;
  };

/**
 * The schema of the event that an act sends: who, and the fields of its form. `more`: what is computed before it is sent (a date, whether a change is material);
 * a field of the same name takes the place of the form's.
 */
export const eventOf = <F extends Fields, E extends string, M extends More = Record<never, never>>(
  { event, fields }: Pick<ActOf<F, E>, 'event' | 'fields'>,
  more?: M,
): z.ZodType<EventOf<F, E, M>> =>
  // The shape is made of the very declarations that the type is made of; zod cannot follow the mapped type.
  z.strictObject({ type: z.literal(event), by, ...schemaOf(fields).shape, ...more }) as unknown as z.ZodType<
    EventOf<F, E, M>
  >;
