import type { Answer } from '../duties/answer.ts';
import type { AssignmentOutput } from './setup.ts';

/** An assignment has ended: as an invoke's `onDone` sees it. */
export interface Answered {
  readonly event: { readonly output: AssignmentOutput };
}

/** The answer; its choice is `expired` when nobody answered in time. */
export const answerOf = (output: AssignmentOutput): Answer =>
  output.outcome === 'delivered' ? output.answer : { choice: 'expired' };

export const choiceOf = (output: AssignmentOutput): string => answerOf(output).choice;
export const commentOf = (output: AssignmentOutput): string | null => answerOf(output).comment ?? null;
/** A field that was left empty is none. */
export const textOf = (output: AssignmentOutput, field: string): string | null => {
  const value = answerOf(output)[field];
  return typeof value === 'string' && value !== '' ? value : null;
};
export const numberOf = (output: AssignmentOutput, field: string): number | null => {
  const value = answerOf(output)[field];
  return typeof value === 'number' ? value : null;
};
/** Who answered, by name; null when nobody did. */
export const nameOf = (output: AssignmentOutput): string | null =>
  output.outcome === 'delivered' ? output.name : null;

/** A guard: the assignment was answered so. */
export const chose =
  (choice: string) =>
  ({ event }: Answered): boolean =>
    choiceOf(event.output) === choice;
