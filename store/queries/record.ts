import { followUpId } from '../../machines/budget-cycle/input.ts';
import type { EnterSpending } from '../../machines/governance/effects.ts';
import type { RecordBatch } from '../../workflows/messages.ts';
import type { Database, Queryable } from '../database.ts';
import type { CaseRow, LetterRow } from '../model.ts';
import { fundYearsOf } from '../recording/ledger.ts';
import { plain } from '../recording/plain.ts';
import { workOut } from '../recording/work-out.ts';
import type { OpenBallot, OpenTask } from '../recording/writes.ts';
import { toModel } from '../rows.ts';
import { changeLocked } from './change-register.ts';
import { caseColumns } from './cases.ts';
import { type ChainHead, takeTurn, writeJournal } from './journal.ts';
import type { CaseReader, KnownCase } from './known-cases.ts';
import { grantsOf, sumsOf } from './ledger.ts';
import type { RegisterReader } from './register.ts';
import { outstandingOf } from './outstanding.ts';
import { write } from './record-writes.ts';

export interface Recorded {
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
): Promise<Recorded> {
  const { kept, ticket, letters } = await writeStep(db, registers, cases, sendTime, batch);
  if (kept !== undefined && ticket !== undefined) cases.keep(kept, ticket);
  return { letters };
}

async function writeStep(
  db: Database,
  registers: RegisterReader,
  cases: CaseReader,
  sendTime: (at: string) => string,
  batch: RecordBatch,
): Promise<Recorded & { readonly kept?: KnownCase | undefined; readonly ticket?: number }> {
  return db.transaction(async (tx) => {
    await takeTurn(tx);
    const state = await stateOf(tx, cases, batch);
    const { head } = state;
    if (state.written) return { letters: await lettersOf(tx, batch) };
    const register = await registers.read(tx, state.revision);
    const outstanding = batch.effects.some((effect) => effect.type === 'release')
      ? await outstandingOf(tx, batch.caseId)
      : [];
    const fundYears = fundYearsOf(batch.effects);
    const writes = workOut(batch, {
      ...(state.case === undefined ? {} : { case: state.case }),
      openTasks: state.openTasks,
      openBallots: state.openBallots,
      outstanding,
      sums: await sumsOf(tx, fundYears),
      grants: await grantsOf(tx, fundYears),
      accounted: await accountedOf(tx, batch.effects),
      register,
      sendTime,
    });
    const ticket = cases.writing(batch.caseId);
    const kept = await write(tx, batch, {
      ...writes,
      steps: plain(batch.steps),
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
    return { letters: writes.letters.map(({ id, person, sendAt }) => ({ id, person, sendAt })), kept, ticket };
  });
}

interface State {
  readonly head: ChainHead;
  readonly case?: CaseRow;
  readonly lastSeq: number;
  readonly written: boolean;
  readonly revision: number;
  readonly openTasks: readonly OpenTask[];
  readonly openBallots: readonly OpenBallot[];
}

/** All that must be known, in one question; asked when it is this transaction's turn, so that it sees what the writer before has committed. */
async function stateOf(tx: Queryable, cases: CaseReader, batch: RecordBatch): Promise<State> {
  const [row] = await tx.query(tx.alone === true ? askState : askStateAndCase, [batch.caseId, batch.seq]);
  if (row === undefined) throw new Error('Databasen er ikke gjort klar / The database has not been prepared');
  const { headNo, headHash, revision, written, openTasks, openBallots, lastSeq, ...columns } = toModel<AskedState>(row);
  const known =
    tx.alone === true
      ? (await cases.read(tx, [batch.caseId])).get(batch.caseId)
      : columns.id === undefined || lastSeq === undefined
        ? undefined
        : { row: columns as CaseRow, lastSeq };
  return {
    head: { no: headNo, hash: headHash },
    lastSeq: known?.lastSeq ?? -1,
    revision,
    written,
    openBallots,
    openTasks: openTasks.map((task) => toModel<OpenTask>({ ...task })),
    ...(known === undefined ? {} : { case: known.row }),
  };
}

type AskedState = Omit<State, 'case' | 'head' | 'lastSeq'> &
  Partial<CaseRow> & { readonly headNo: number; readonly headHash: string; readonly lastSeq?: number };

const asked = `h.no as head_no, h.hash as head_hash, r.revision,
       exists (select 1 from steps where case_id = $1 and seq = $2) as written,
       (select coalesce(json_agg(json_build_object('id', t.id, 'actor', t.actor, 'visit', t.visit, 'person', t.person, 'onBehalfOf', t.on_behalf_of) order by t.id), '[]')
          from tasks t where t.case_id = $1 and t.closed_at is null) as open_tasks,
       (select coalesce(json_agg(json_build_object('id', b.id, 'actor', b.actor, 'visit', b.visit, 'electorate', b.electorate, 'quorum', b.quorum) order by b.id), '[]')
          from ballots b where b.case_id = $1 and b.closed_at is null) as open_ballots`;

const askState = `select ${asked} from register_state r, journal_head h where r.id = 1 and h.id = 1`;

const askStateAndCase = `select ${caseColumns}, c.last_seq, ${asked}
     from register_state r join journal_head h on h.id = 1 left join cases c on c.id = $1 where r.id = 1`;

/** Years of systems whose accounts SYS has decided on, of those whose expenses the batch brings: `<system> <year>`. */
async function accountedOf(tx: Queryable, effects: RecordBatch['effects']): Promise<ReadonlySet<string>> {
  const asked = effects
    .filter(({ type }) => type === 'enterSpending')
    .map(({ params }) => params as unknown as EnterSpending);
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

async function lettersOf(tx: Queryable, batch: RecordBatch): Promise<Recorded['letters']> {
  const rows = await tx.query(
    'select id, person, send_at from letters where case_id = $1 and seq = $2 and position >= 0 order by position',
    [batch.caseId, batch.seq],
  );
  return rows.map((row) => toModel<Pick<LetterRow, 'id' | 'person' | 'sendAt'>>(row));
}
