import type { Database, Queryable } from '../database.ts';
import type { LetterRow } from '../model.ts';
import { toModel, where } from '../rows.ts';
import { lockHead, writeJournal } from './journal.ts';
import { insertLetters } from './record-writes.ts';

const columns = `id, case_id, seq, person, kind, about, rung, task_id, deadline, data, written_at, send_at, status, sent_at, message_id, subject, error`;

export async function readLetter(q: Queryable, id: string): Promise<LetterRow | undefined> {
  const [row] = await q.query(`select ${columns} from letters where id = $1`, [id]);
  return row === undefined ? undefined : toModel<LetterRow>(row);
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
  ).map((row) => toModel<LetterRow>(row));
}

/**
 * What may be sent to a person now. What asks for something that has been done meanwhile, or is no longer asked, is marked dropped and left out:
 * the ladder stops at once when the task is delivered.
 */
export async function lettersDue(db: Queryable, person: string, now: string): Promise<LetterRow[]> {
  const rows = await db.query(
    `with closed as (
       select l.id from letters l join tasks t on t.id = l.task_id
       where l.person = $1 and l.status = 'waiting' and l.send_at <= $2 and t.closed_at is not null
     ), dropped as (update letters set status = 'dropped' where id in (select id from closed))
     select ${columns} from letters
     where person = $1 and status = 'waiting' and send_at <= $2 and id not in (select id from closed)
     order by written_at, case_id, seq, position`,
    [person, now],
  );
  return rows.map((row) => toModel<LetterRow>(row));
}

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

/** Only waiting letters are marked, so what was sent once stays as it was sent. The journal notes each mail once (offentlighedsloven § 15). */
export async function markLetters(db: Database, ids: readonly string[], result: Sending): Promise<void> {
  if (result.status === 'dropped') {
    await db.query(
      `update letters set status = 'dropped' where id in (select jsonb_array_elements_text($1::jsonb)) and status = 'waiting'`,
      [JSON.stringify(ids)],
    );
    return;
  }
  await db.transaction(async (tx) => {
    await mark(tx, ids, result, result.status === 'sent' ? 'letter.sent' : 'letterBounced', []);
  });
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
  return db.transaction((tx) =>
    mark(tx, bounce.ids, { ...bounce, status: 'bounced' }, 'letterBounced', bounce.warnings),
  );
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

async function mark(
  tx: Queryable,
  ids: readonly string[],
  result: Sending,
  event: string,
  warnings: readonly LetterRow[],
): Promise<boolean> {
  const head = await lockHead(tx);
  const marked = await tx.query<{ id: string; case_id: string; person: string }>(
    `update letters set status = $2, sent_at = $3, message_id = $4, subject = $5, error = $6
     where id in (select jsonb_array_elements_text($1::jsonb)) and status = 'waiting' returning id, case_id, person`,
    [JSON.stringify(ids), result.status, result.at, result.messageId, result.subject, result.error ?? null],
  );
  if (marked.length === 0) return false;
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
  return true;
}

export async function personsWithWaitingLetters(q: Queryable): Promise<string[]> {
  return (
    await q.query<{ person: string }>(`select distinct person from letters where status = 'waiting' order by person`)
  ).map((row) => row.person);
}
