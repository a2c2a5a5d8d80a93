import { randomUUID } from 'node:crypto';
import type { OperationRow } from '../../../store/queries/operations.ts';
import { type Cases, Refused } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';
import { asFailure } from '../failures.ts';
import { assertStorable } from '../storable-cases.ts';

type Telling = Pick<CommandDeps, 'cases' | 'now'> & { readonly store: Pick<CommandDeps['store'], 'endOperation'> };

/**
 * Says something to the run of a case and enters it in the journal: the case itself does not know who operates it. It is noted before, so that it is neither
 * lost nor left out of the journal when somebody is killed (`worker/redeliver.ts`). Throws `Refused`, or `Unavailable`: then it is said again later.
 */
export async function operate(
  deps: Pick<CommandDeps, 'cases' | 'store' | 'now'>,
  { id = randomUUID(), ...operation }: Omit<OperationRow, 'id' | 'at'> & { readonly id?: string },
): Promise<void> {
  assertStorable(operation);
  await sayNoted(deps, await deps.store.noteOperation({ id, ...operation, at: deps.now() }));
}

/** Says what is noted; the same again has one effect, and one line in the journal. What is refused is noted no more. */
export async function sayNoted({ cases, store, now }: Telling, noted: OperationRow): Promise<void> {
  try {
    await say(cases, noted);
  } catch (error) {
    // A case that cannot be thawed says so too; that is an answer.
    if (error instanceof Refused || asFailure(error)?.kind !== 'Unavailable') await store.endOperation(noted.id);
    throw error;
  }
  await store.endOperation(noted.id, now());
}

/** The same id may come again for another act of the same words, once this one is over. */
export const updateIdOf = ({ id, at }: OperationRow): string => `${id}/${at}`;

function say(cases: Cases, noted: OperationRow): Promise<void> {
  const { caseId, message } = noted;
  const updateId = updateIdOf(noted);
  switch (message.type) {
    case 'retry':
    case 'skip':
      return cases[message.type](caseId, message.incident, updateId);
    case 'reschedule':
      return cases.reschedule(caseId, message.timer, message.dueAt, message.reason, updateId);
    default:
      return cases.operate(caseId, message, updateId);
  }
}
