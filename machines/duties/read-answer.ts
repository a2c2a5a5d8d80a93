import { type Field, optional, textUpTo } from '../forms/field.ts';
import type { Fields, Form } from '../forms/form.ts';
import { type FormFault, readForm } from '../forms/read-form.ts';
import { absent } from '../forms/written-rows.ts';
import type { Answer } from './answer.ts';
import type { DutyDeclaration } from './duty.ts';

export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

/** How long a comment may be, in characters. */
export const longestComment = ({ comment }: Pick<DutyDeclaration, 'comment'>): number => comment?.most ?? 4000;

/** The comment of an answer with this choice; undefined where it takes none. */
function commentOf(duty: DutyDeclaration, choice: string): Field | undefined {
  const wanted = duty.choices[choice]?.comment;
  if (wanted === 'none') return undefined;
  const field = textUpTo(longestComment(duty))(...(duty.comment?.label ?? (['Kommentar', 'Comment'] as const)));
  return wanted === 'required' ? field : optional(field);
}

/** What an answer with this choice holds, in the order in which it is shown; the comment last. */
export function answerFields(duty: DutyDeclaration, choice: string): Fields {
  const comment = commentOf(duty, choice);
  return {
    ...duty.fields,
    ...duty.choices[choice]?.fields,
    ...(comment === undefined ? {} : { comment }),
  };
}

/** Every field of a duty, whatever is chosen. */
export const fieldsOfDuty = (duty: DutyDeclaration): Fields => ({
  ...duty.fields,
  ...Object.fromEntries(Object.values(duty.choices).flatMap(({ fields = {} }) => Object.entries(fields))),
});

/**
 * Reads what somebody wrote as an answer to a duty, on a page, in a file or as JSON. Without an explicit choice there is never an answer, and a comment is
 * demanded where a refusal needs one (letters-and-links §1.2). Every fault names its field and the remedy, Danish first; all of them are found at once.
 * `allowed`: the choices that this task offers; all of the duty when empty.
 */
export function readAnswer(duty: DutyDeclaration, written: Form, allowed: readonly string[] = []): ReadAnswer {
  const { choice, ...rest } = written;
  const offered = allowed.length === 0 ? Object.keys(duty.choices) : allowed;
  if (typeof choice !== 'string' || !offered.includes(choice)) {
    const words = offered.join(', ');
    return {
      ok: false,
      faults: [{ field: 'choice', da: `Vælg et svar: ${words}.`, en: `Choose an answer: ${words}.` }],
    };
  }
  const read = readForm(answerFields(duty, choice), rest);
  const faults = read.ok
    ? (duty.validate?.({ choice, ...read.form }) ?? [])
    : read.faults.map(asReason(rest, commentOf(duty, choice) !== undefined));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answer: { choice, ...read.form } };
}

/** A comment that is missing is a reason that is missing; one that is not taken is said to be so. */
const asReason =
  (written: Form, taken: boolean) =>
  (fault: FormFault): FormFault => {
    if (fault.field !== 'comment') return fault;
    if (absent(written['comment']))
      return {
        field: 'comment',
        da: 'Skriv en begrundelse. Den er nødvendig ved dette valg.',
        en: 'Give a reason. This choice needs one.',
      };
    return taken
      ? fault
      : {
          field: 'comment',
          da: 'Der hører ingen kommentar til dette valg. Tag den ud, eller vælg et andet svar.',
          en: 'This choice takes no comment. Leave it out, or choose another answer.',
        };
  };
