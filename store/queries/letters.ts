import type { Database, Queryable, Row } from '../database.ts';
import type { LetterRow } from '../rows.ts';
import { readRow, where } from '../read-row.ts';
import { lockHead, takeTurn, writeJournal } from './journal.ts';
import { insertLetters } from './record-writes.ts';

const columns = `id, case_id, seq, person, kind, about, rung, task_id, deadline, data, written_at, send_at, status, sent_at, message_id, subject, error`;
const ofLetter = columns.replaceAll(/\w+/g, 'l.$&');

export async function readLetter(q: Queryable, id: string): Promise<LetterRow | undefined> {
  const [row] = await q.query(`select ${columns} from letters where id = $1`, [id]);
  return row === undefined ? undefined : readRow<LetterRow>(row);
}

export async function readLetters(
  q: Queryable,
  filter: { caseId?: string; person?: string; status?: LetterRow['status'] },
): Promise<LetterRow[]> {
  const { sql, params } = where([
    ['case_id = ?', filter.caseId],
    ['person = ?', filter.person],
    ['status = ?', filter.status],
  ]);
  return (
    await q.query(`select ${columns} from letters ${sql} order by written_at, case_id, seq, position`, params)
  ).map((row) => readRow<LetterRow>(row));
}

export interface Due {
  readonly letters: LetterRow[];
  /** Letters that were found to ask for what is no longer asked, and are dropped. */
  readonly dropped: number;
}

/**
 * What may be sent to a person now. What asks for something that has been done meanwhile, or is no longer asked, is marked dropped and left out:
 * the ladder stops at once when the task is delivered.
 */
export async function dueOf(db: Queryable, person: string, now: string): Promise<Due> {
  const rows = await db.query<Row & { is_closed: boolean }>(
    `select ${ofLetter}, t.closed_at is not null as is_closed
     from letters l left join tasks t on t.id = l.task_id
     where l.person = $1 and l.status = 'waiting' and l.send_at <= $2
     order by l.written_at, l.case_id, l.seq, l.position`,
    [person, now],
  );
  const closed = rows.filter((row) => row.is_closed).map(({ id }) => String(id));
  if (closed.length > 0) await drop(db, closed);
  return {
    letters: rows.filter((row) => !row.is_closed).map(({ is_closed: _, ...row }) => readRow<LetterRow>(row)),
    dropped: closed.length,
  };
}

/**
 * Of letters that are found by their ids. A plain comparison of the status would make the planner read the whole index of waiting letters instead, in which
 * those that were marked before still stand.
 */
const stillWaiting = `status || '' = 'waiting'`;

async function drop(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query(`update letters set status = 'dropped' where id = any($1::text[]) and ${stillWaiting}`, [ids]);
}

export const beginMail = (q: Queryable, ids: readonly string[], messageId: string): Promise<void> =>
  q.execute(`update letters set message_id = $2 where id = any($1::text[]) and ${stillWaiting}`, [ids, messageId]);

export async function nextSendAt(q: Queryable, person: string): Promise<string | undefined> {
  const [row] = await q.query<{ at: string | null }>(
    `select min(send_at) as at from letters where person = $1 and status = 'waiting'`,
    [person],
  );
  return row?.at ?? undefined;
}

export interface Sending {
  readonly status: 'sent' | 'bounced' | 'dropped';
  readonly at: string;
  readonly messageId: string;
  readonly subject: string;
  readonly error?: string;
}

/** What marking tells beside: saves asking for it. */
export interface Marked {
  /** When the person's next waiting letter may be sent, if any waits; known only where something was marked by this call. */
  readonly next?: string | null;
}

/** Only waiting letters are marked, so what was sent once stays as it was sent. The journal notes each mail once (offentlighedsloven § 15). */
export async function markLetters(db: Database, ids: readonly string[], result: Sending): Promise<Marked> {
  if (result.status === 'dropped') {
    await drop(db, ids);
    return {};
  }
  const event = result.status === 'sent' ? 'letter.sent' : 'letterBounced';
  return (await db.transaction((tx) => mark(tx, ids, result, event, []))) ?? {};
}

/** A mail that the server refused for good: the letters, the journal line and the warnings in one go, or nothing when none is waiting any more. */
export async function reportBounce(
  db: Database,
  bounce: {
    ids: readonly string[];
    at: string;
    messageId: string;
    subject: string;
    error: string;
    warnings: readonly LetterRow[];
  },
): Promise<boolean> {
  const marked = await db.transaction((tx) =>
    mark(tx, bounce.ids, { ...bounce, status: 'bounced' }, 'letterBounced', bounce.warnings),
  );
  return marked !== undefined;
}

/** Letters that no case step wrote: a link asked for again. Those that stand there already are left as they are. */
export async function writeLetters(db: Database, letters: readonly LetterRow[], event: string): Promise<void> {
  const [first] = letters;
  if (first === undefined) return;
  await db.transaction(async (tx) => {
    const head = await lockHead(tx);
    await tx.query(insertLetters, [
      JSON.stringify(letters.map((letter, position) => ({ ...letter, position: -1 - position }))),
    ]);
    await writeJournal(tx, head, [
      {
        at: first.writtenAt,
        caseId: first.caseId,
        event,
        person: first.person,
        channel: 'link',
        data: { letters: letters.map(({ id }) => id) },
      },
    ]);
  });
}

/** Undefined when none of the letters was waiting any more. */
async function mark(
  tx: Queryable,
  ids: readonly string[],
  result: Sending,
  event: string,
  warnings: readonly LetterRow[],
): Promise<Required<Marked> | undefined> {
  await takeTurn(tx);
  const marked = await tx.query<MarkedRow>(markAndLookOn, [
    ids,
    result.status,
    result.at,
    result.messageId,
    result.subject,
    result.error ?? null,
  ]);
  const [first] = marked;
  if (first === undefined) return undefined;
  const head = { no: first.head_no, hash: first.head_hash };
  if (warnings.length > 0)
    await tx.query(insertLetters, [
      JSON.stringify(warnings.map((letter, position) => ({ ...letter, position: -1 - position }))),
    ]);
  const cases = [...new Set(marked.map((letter) => letter.case_id))].toSorted();
  await writeJournal(
    tx,
    head,
    cases.map((caseId) => ({
      at: result.at,
      caseId,
      event,
      person: 'system',
      channel: 'system',
      messageId: result.messageId,
      ...(result.error === undefined ? {} : { reason: result.error }),
      data: {
        subject: result.subject,
        letters: marked
          .filter((letter) => letter.case_id === caseId)
          .map((letter) => letter.id)
          .toSorted(),
        to: [...new Set(marked.map((letter) => letter.person))].toSorted(),
      },
    })),
  );
  return { next: first.next };
}

type MarkedRow = Row & {
  readonly id: string;
  readonly case_id: string;
  readonly person: string;
  readonly next: string | null;
  readonly head_no: number;
  readonly head_hash: string;
};

/** The statement does not see its own update: the letters that it marks are left out by their ids. */
const markAndLookOn = `
  with marked as (
    update letters set status = $2, sent_at = $3, message_id = $4, subject = $5, error = $6
    where id = any($1::text[]) and ${stillWaiting} returning id, case_id, person
  )
  select m.id, m.case_id, m.person, h.no as head_no, h.hash as head_hash, (
    select min(l.send_at) from letters l
    where l.person = (select person from letters where id = ($1::text[])[1]) and l.status = 'waiting' and l.id <> all($1::text[])
  ) as next
  from marked m, journal_head h where h.id = 1`;

export async function personsWithWaitingLetters(q: Queryable): Promise<string[]> {
  return (
    await q.query<{ person: string }>(`select distinct person from letters where status = 'waiting' order by person`)
  ).map((row) => row.person);
}
