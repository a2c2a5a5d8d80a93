import type { Fields, FormOf } from '../forms/form.ts';
import type { DutyDeclaration } from './duty.ts';

/** An answer as its duty takes it. */
export interface Answer {
  readonly choice: string;
  readonly comment?: string;
  readonly [field: string]: unknown;
}

type FieldsOf<T> = T extends { readonly fields: infer F extends Fields } ? F : Record<never, never>;

/** What an answer to the duty holds, by what was chosen: its declared fields, read. */
export type AnswerOf<D extends DutyDeclaration> = {
  readonly [C in keyof D['choices'] & string]: { readonly choice: C; readonly comment?: string } & FormOf<FieldsOf<D>> &
    FormOf<FieldsOf<D['choices'][C]>>;
}[keyof D['choices'] & string];

const isAnswerTo = <D extends DutyDeclaration>(
  duty: D,
  answer: object & { readonly choice: string },
): answer is AnswerOf<D> => Object.hasOwn(duty.choices, answer.choice);

/**
 * The answer as the duty declares it: no door sends one that its form has not read (`read-answer.ts`). Undefined for a choice that the duty has not, such as that of
 * nobody having answered.
 */
export const answerTo = <D extends DutyDeclaration>(duty: D, answer: Answer): AnswerOf<D> | undefined =>
  isAnswerTo(duty, answer) ? answer : undefined;
