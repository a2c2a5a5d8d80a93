import { unstorable } from '../../machines/forms/unstorable.ts';
import type { Cases } from '../../workflows/messages.ts';
import { badInput } from './failures.ts';

/**
 * Cases that are told nothing that the store would refuse afterwards: a case that has taken a NUL in a comment could never be written down, and would stand
 * still for everybody. Throws `BadInput`.
 */
export const storableCases = (cases: Cases): Cases => ({
  start: async (request) => (assertStorable(request.input), cases.start(request)),
  send: async (caseId, request, updateId) => (assertStorable(request.event), cases.send(caseId, request, updateId)),
  post: async (caseId, event) => (assertStorable(event), cases.post(caseId, event)),
  startAndPost: async (request, event) => (assertStorable([request.input, event]), cases.startAndPost(request, event)),
  view: (caseId) => cases.view(caseId),
  waiting: (caseId) => cases.waiting(caseId),
  rehearse: async (caseId, request) => (assertStorable(request.event), cases.rehearse(caseId, request)),
  retry: (...args) => cases.retry(...args),
  skip: (...args) => cases.skip(...args),
  frozen: (caseId) => cases.frozen(caseId),
  operate: async (caseId, operation, updateId) => (
    assertStorable(operation),
    cases.operate(caseId, operation, updateId)
  ),
  reschedule: (...args) => cases.reschedule(...args),
});

/** Throws `BadInput` when there is a control character in it. */
export function assertStorable(value: unknown): void {
  if (!unstorable(value)) return;
  throw badInput(
    'Teksten har et usynligt styretegn, som ikke kan gemmes. Skriv den igen uden det.',
    'The text has an invisible control character that cannot be stored. Write it again without it.',
  );
}
