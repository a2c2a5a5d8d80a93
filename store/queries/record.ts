import { followUpId } from '../../machines/budget-cycle/input.ts';
import type { RecordBatch } from '../../workflows/messages.ts';
import { canonical } from '../canonical.ts';
import type { Database, Queryable } from '../database.ts';
import type { LetterRow, StoredCase } from '../rows.ts';
import { fundYearsOf } from '../recording/ledger.ts';
import { plain } from '../recording/plain.ts';
import { projectStep } from '../recording/project-step.ts';
import type { Known } from '../recording/writes.ts';
import { readRow } from '../read-row.ts';
import { changeLocked } from './change-register.ts';
import { caseColumns } from './cases.ts';
import { type ChainHead, lockHead, takeTurn, writeJournal } from './journal.ts';
import type { CaseReader, KnownCase } from './known-cases.ts';
import { grantsOf, sumsOf } from './ledger.ts';
import type { RegisterReader } from './register.ts';
import { type AskedWork, noWork, openAfter, openWork, type OpenWork, readOpenWork, workOf } from './open-work.ts';
import { outstandingOf } from './outstanding.ts';
import { write } from './record-writes.ts';
import { effectOf } from '../recording/effect-of.ts';

export interface RecordResult {
  readonly letters: readonly { readonly id: string; readonly person: string; readonly sendAt: string }[];
}

/**
 * Writes one macrostep whole, in one transaction. The key `(caseId, seq)` decides: what has been written already is not written again, and its letters
 * are told once more, so an attempt whose answer was lost loses nothing.
 */
export async function record(
  db: Database,
  { registers, cases }: { readonly registers: RegisterReader; readonly cases: CaseReader },
  sendTime: (at: string) => string,
  batch: RecordBatch,
): Promise<RecordResult> {
  const { current, ticket, letters } = await writeStep(db, registers, cases, sendTime, batch);
  if (current !== undefined && ticket !== undefined) cases.keep(current, ticket);
  return { letters };
}

async function writeStep(
  db: Database,
  registers: RegisterReader,
  cases: CaseReader,
  sendTime: (at: string) => string,
  batch: RecordBatch,
): Promise<RecordResult & { readonly current?: KnownCase | undefined; readonly ticket?: number }> {
  return db.transaction(async (tx) => {
    await takeTurn(tx);
    const state = await stateOf(tx, cases, batch);
    const { head } = state;
    if (state.written) {
      await refuseOther(tx, batch);
      return { letters: await lettersOf(tx, batch) };
    }
    const known = await knownOf(tx, registers, sendTime, batch, state);
    const steps = plain(batch.steps);
    const writes = projectStep(batch, known, steps);
    const ticket = cases.writing(batch.caseId);
    const row = await write(tx, batch, {
      ...writes,
      steps,
      late: state.lastSeq > batch.seq,
      before: state.case,
    });
    const lines = await writeJournal(tx, head, writes.journal);
    let end = lines.at(-1) ?? head;
    for (const { by, ...change } of writes.register) {
      const { versionHash, modelVersion } = writes.case;
      const line = {
        caseId: batch.caseId,
        seq: batch.seq,
        versionHash,
        ...(modelVersion === undefined ? {} : { modelVersion }),
      };
      end = await changeLocked(tx, end, { ...change, at: batch.at, by, line });
    }
    const open = openAfter(known, writes);
    const current = row === undefined || open === undefined ? row : { ...row, open };
    return { letters: writes.letters.map(({ id, person, sendAt }) => ({ id, person, sendAt })), current, ticket };
  });
}

/** The letters that a step would write if it were recorded now: worked out as `record` does, and nothing is written. */
export async function lettersIfRecorded(
  db: Database,
  { registers, cases }: { readonly registers: RegisterReader; readonly cases: CaseReader },
  sendTime: (at: string) => string,
  batch: RecordBatch,
): Promise<LetterRow[]> {
  return db.transaction(async (tx) => {
    const known = await knownOf(tx, registers, sendTime, batch, await stateOf(tx, cases, batch));
    return projectStep(batch, known).letters.map(({ position: _, ...letter }) => letter);
  });
}

/** All that a step is worked out from. */
async function knownOf(
  tx: Queryable,
  registers: RegisterReader,
  sendTime: (at: string) => string,
  batch: RecordBatch,
  state: State,
): Promise<Known> {
  const fundYears = fundYearsOf(batch.effects);
  const releases = batch.effects.some((effect) => effect.type === 'release');
  return {
    ...(state.case === undefined ? {} : { case: state.case }),
    openTasks: state.open.tasks,
    openBallots: state.open.ballots,
    register: await registers.read(tx, state.revision),
    outstanding: releases ? await outstandingOf(tx, batch.caseId) : [],
    sums: await sumsOf(tx, fundYears),
    grants: await grantsOf(tx, fundYears),
    accounted: await accountedOf(tx, batch.effects),
    sendTime,
  };
}

interface State {
  readonly head: ChainHead;
  readonly case?: StoredCase;
  readonly lastSeq: number;
  readonly written: boolean;
  /** Of the register; undefined where the reader of the register knows better. */
  readonly revision?: number;
  readonly open: OpenWork;
}

/** All that must be known; asked when it is this transaction's turn, so that it sees what the writer before has committed. */
const stateOf = (tx: Queryable, cases: CaseReader, batch: RecordBatch): Promise<State> =>
  tx.alone === undefined ? askedState(tx, batch) : knownState(tx, cases, batch);

/** Where nobody else writes, what was written last is known, and nothing needs to be asked. */
async function knownState(tx: Queryable, cases: CaseReader, { caseId, seq }: RecordBatch): Promise<State> {
  const known = (await cases.read(tx, [caseId])).get(caseId);
  const head = await lockHead(tx);
  if (known === undefined) return { head, lastSeq: -1, written: false, open: noWork };
  const { row, lastSeq, open } = known;
  // Steps may come late, but none with a higher number than the last has been written.
  const written = seq <= lastSeq && (await isWritten(tx, caseId, seq));
  return { head, case: row, lastSeq, written, open: open ?? (await readOpenWork(tx, caseId)) };
}

/** A case's step was written under this number with other content. */
export class OtherStepWritten extends Error {
  override readonly name = 'OtherStepWritten';
}

/**
 * The same step may come again; another one may not. It comes when what wrote the first was lost before its case knew of it and a deadline has passed since: the
 * case has taken another way, and a person must see that what stands here did not happen to it.
 */
async function refuseOther(tx: Queryable, { caseId, seq, steps, updateId }: RecordBatch): Promise<void> {
  const [row] = await tx.query<{ steps: RecordBatch['steps']; update_id: string | null }>(
    'select steps, update_id from steps where case_id = $1 and seq = $2',
    [caseId, seq],
  );
  const known = row?.steps ?? [];
  if (updateId !== undefined && row?.update_id === updateId) return;
  if (identityOf(known) === identityOf(steps)) return;
  throw new OtherStepWritten(
    `Trin ${seq} af ${caseId} er skrevet som «${eventsOf(known)}», og sagen melder nu «${eventsOf(steps)}» / Step ${seq} of ${caseId} was written as "${eventsOf(known)}", and the case now tells of "${eventsOf(steps)}"`,
  );
}

const eventsOf = (steps: RecordBatch['steps']): string => steps.map(({ event }) => event.type).join(', ');
/** What tells one step from another: an instant may differ between two attempts at the same. The votes of two members differ in who cast them. */
const identityOf = (steps: RecordBatch['steps']): string =>
  canonical(plain(steps).map(({ actor, event, after }) => [actor, event, after])).replaceAll(anInstant, '""');
const anInstant = /"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/g;

async function isWritten(tx: Queryable, caseId: string, seq: number): Promise<boolean> {
  const rows = await tx.query('select seq from steps where case_id = $1 and seq = $2', [caseId, seq]);
  return rows.length > 0;
}

/** In one question. */
async function askedState(tx: Queryable, { caseId, seq }: RecordBatch): Promise<State> {
  const [row] = await tx.query(askState, [caseId, seq]);
  if (row === undefined) throw new Error('Databasen er ikke gjort klar / The database has not been prepared');
  const { headNo, headHash, revision, written, openTasks, openBallots, lastSeq, ...columns } = readRow<AskedState>(row);
  return {
    head: { no: headNo, hash: headHash },
    lastSeq: lastSeq ?? -1,
    revision,
    written,
    open: workOf({ openTasks, openBallots }),
    ...(columns.id === undefined ? {} : { case: columns as StoredCase }),
  };
}

type AskedState = AskedWork &
  Partial<StoredCase> & {
    readonly headNo: number;
    readonly headHash: string;
    readonly revision: number;
    readonly written: boolean;
    readonly lastSeq?: number;
  };

const askState = `select ${caseColumns}, h.no as head_no, h.hash as head_hash, r.revision,
       exists (select 1 from steps where case_id = $1 and seq = $2) as written, ${openWork}
     from register_state r join journal_head h on h.id = 1 left join cases c on c.id = $1 where r.id = 1`;

/** Years of systems whose accounts SYS has decided on, of those whose expenses the batch brings: `<system> <year>`. */
async function accountedOf(tx: Queryable, effects: RecordBatch['effects']): Promise<ReadonlySet<string>> {
  const asked = effects.flatMap((one) => {
    const effect = effectOf(one);
    return effect.type === 'enterSpending' ? [effect.params] : [];
  });
  if (asked.length === 0) return new Set();
  const ids = asked.map(({ system, year }) => followUpId(year, system));
  const rows = await tx.query<{ id: string }>(
    `select id from cases where id = any($1::text[]) and outcome = 'decided'`,
    [ids],
  );
  const decided = new Set(rows.map(({ id }) => id));
  return new Set(
    asked.filter((_, index) => decided.has(ids[index] ?? '')).map(({ system, year }) => `${system} ${year}`),
  );
}

async function lettersOf(tx: Queryable, batch: RecordBatch): Promise<RecordResult['letters']> {
  const rows = await tx.query(
    'select id, person, send_at from letters where case_id = $1 and seq = $2 and position >= 0 order by position',
    [batch.caseId, batch.seq],
  );
  return rows.map((row) => readRow<Pick<LetterRow, 'id' | 'person' | 'sendAt'>>(row));
}
