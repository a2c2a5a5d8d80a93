import type { By } from '../../machines/governance/people.ts';
import type { RecordBatch, RecordedEffect } from '../../workflows/messages.ts';
import type { NewEntry } from '../queries/journal.ts';
import type { Known, Writes } from './writes.ts';

/** What one effect sees while it is worked out. */
export interface Scope {
  readonly batch: RecordBatch;
  readonly known: Known;
  readonly writes: Writes;
  readonly effect: RecordedEffect;
  /** Place of the effect in the batch: part of the identity of what it writes. */
  readonly index: number;
  /** Who sent the event that the batch came from. */
  readonly by: By | undefined;
  /** Adds a line to the journal; `by` is the batch's unless given. */
  note(line: Pick<NewEntry, 'event'> & Partial<NewEntry>, by?: By): void;
}
