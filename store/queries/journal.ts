import type { By } from '../../machines/governance/people.ts';
import { canonical, sha256 } from '../canonical.ts';
import type { Database, Queryable } from '../database.ts';
import { localText } from '../local-time.ts';
import type { JournalEntry } from '../rows.ts';
import { plain } from '../recording/plain.ts';
import { readRow, where } from '../read-row.ts';

/** A line to be written; number, local time and hashes are given by the chain. */
export type NewEntry = Omit<JournalEntry, 'no' | 'localTime' | 'previousHash' | 'hash'>;

export interface ChainHead {
  readonly no: number;
  readonly hash: string;
}

/** Heads of databases that nobody else writes to. */
const heads = new WeakMap<object, ChainHead>();

/**
 * Takes the head of the chain for this transaction. Everyone who writes to the journal does this first, before locking anything else:
 * lines get their numbers in the order they are committed, and two writers can never wait for each other.
 */
export async function lockHead(tx: Queryable): Promise<ChainHead> {
  const known = tx.alone === undefined ? undefined : heads.get(tx.alone);
  if (known !== undefined) return known;
  const [head] = await tx.query<{ no: number; hash: string }>(
    'select no, hash from journal_head where id = 1 for update',
  );
  if (head === undefined) throw new Error('Journalens kædehoved mangler / The head of the journal chain is missing');
  return head;
}

/** The same, for who then reads the head in a question of their own (`no` and `hash` of {@link ChainHead} stand in `journal_head`, `id` 1). */
export async function takeTurn(tx: Queryable): Promise<void> {
  if (tx.alone === undefined) await tx.query('select id from journal_head where id = $1 for update', [1]);
}

/** Hash of a line: SHA-256 of the hash before it and the canonical JSON of all its other fields. */
export function hashOfEntry(entry: Omit<JournalEntry, 'hash'>): string {
  const { previousHash, ...rest } = entry;
  return hashAfter(previousHash, rest);
}

const hashAfter = (previousHash: string, rest: object): string => sha256(previousHash + canonical(rest));

/** Numbers and chains the lines after `head`. */
function chain(head: ChainHead, entries: readonly NewEntry[]): JournalEntry[] {
  let { no, hash } = head;
  return entries.map((entry) => {
    no += 1;
    const at = new Date(entry.at).toISOString();
    const previousHash = hash;
    const line = { ...entry, at, no, localTime: localText(at) };
    hash = hashAfter(previousHash, line);
    return Object.assign(line, { previousHash, hash });
  });
}

/** Writes lines after the locked head and moves it. Returns them as written. */
export async function writeJournal(
  tx: Queryable,
  head: ChainHead,
  entries: readonly NewEntry[],
): Promise<JournalEntry[]> {
  const lines = chain(head, entries);
  const last = lines.at(-1);
  if (last === undefined) return [];
  await tx.execute(
    `with lines as (
       insert into journal
       select l."no", l.at, l."localTime", l."caseId", l."versionHash", l."modelVersion", l.seq, l.event, l.person, l.role, l.region, l."onBehalfOf", l.channel,
         l.reference, l.before, l.after, l."amountOre", l.reason, l."messageId", l.data, l."previousHash", l.hash
       from jsonb_to_recordset($1::jsonb) as l("no" bigint, at timestamptz, "localTime" text, "caseId" text, "versionHash" text, "modelVersion" text, seq integer,
         event text, person text, role text, region text, "onBehalfOf" text, channel text, reference text, before text, after text, "amountOre" bigint,
         reason text, "messageId" text, data jsonb, "previousHash" text, hash text)
     )
     update journal_head set no = $2, hash = $3 where id = 1`,
    [JSON.stringify(lines), last.no, last.hash],
  );
  if (tx.alone !== undefined) heads.set(tx.alone, { no: last.no, hash: last.hash });
  return lines;
}

/** A line that no step of a case writes. */
export interface OutsideEntry {
  readonly at: string;
  readonly event: string;
  readonly by: By;
  readonly caseId?: string | undefined;
  readonly reason?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>>;
}

export async function addJournalLine(
  tx: Queryable,
  { at, event, by, caseId, reason, data }: OutsideEntry,
): Promise<void> {
  await writeJournal(tx, await lockHead(tx), [
    {
      at,
      event,
      ...actorOf(by),
      ...(caseId === undefined ? {} : { caseId }),
      ...(reason === undefined ? {} : { reason }),
      data: plain(data ?? {}),
    },
  ]);
}

/** The fields of a line that say who did it. The trace (IP, user agent) is kept apart. */
export function actorOf(
  by: By | undefined,
): Pick<NewEntry, 'person' | 'channel'> & Partial<Pick<NewEntry, 'role' | 'region' | 'onBehalfOf' | 'reference'>> {
  if (by === undefined) return { person: 'system', channel: 'system' };
  return {
    person: by.person,
    channel: by.channel,
    ...(by.role === undefined ? {} : { role: by.role }),
    ...(by.region === undefined ? {} : { region: by.region }),
    ...(by.onBehalfOf === undefined ? {} : { onBehalfOf: by.onBehalfOf }),
    ...(by.reference === undefined ? {} : { reference: by.reference }),
  };
}

export async function readJournal(
  q: Queryable,
  filter: { caseId?: string; from?: number; to?: number } = {},
): Promise<JournalEntry[]> {
  const { sql, params } = where([
    ['case_id = ?', filter.caseId],
    ['no >= ?', filter.from],
    ['no <= ?', filter.to],
  ]);
  return (await q.query(`select * from journal ${sql} order by no`, params)).map((row) => readRow<JournalEntry>(row));
}

/** The journal's line of each case whose clock has been stopped and does not run again. */
export const readSuspensions = async (q: Queryable): Promise<JournalEntry[]> =>
  (
    await q.query(
      `select * from (select distinct on (case_id) * from journal where event in ('case.suspend', 'case.resume') order by case_id, no desc) last
       where event = 'case.suspend' order by no`,
    )
  ).map((row) => readRow<JournalEntry>(row));

/** Recomputes the whole chain from the rows, a page at a time: a changed, missing or inserted line does not fit. */
export async function verifyJournal(
  db: Database,
): Promise<{ entries: number; head: string; fault?: { no: number; why: string } }> {
  const page = 1000;
  let head: ChainHead = { no: 0, hash: '0'.repeat(64) };
  for (;;) {
    const lines = await readJournal(db, { from: head.no + 1, to: head.no + page });
    for (const line of lines) {
      const why = faultOf(head, line);
      if (why !== undefined) return { entries: head.no, head: head.hash, fault: { no: line.no, why } };
      head = { no: line.no, hash: line.hash };
    }
    if (lines.length < page) break;
  }
  const [stored] = await db.query<{ no: number; hash: string }>('select no, hash from journal_head where id = 1');
  if (stored !== undefined && stored.no > head.no)
    return {
      entries: head.no,
      head: head.hash,
      fault: {
        no: head.no + 1,
        why: `Linjen mangler: kæden er nået til nr. ${stored.no} / The line is missing: the chain has come to no. ${stored.no}`,
      },
    };
  return { entries: head.no, head: head.hash };
}

function faultOf(head: ChainHead, line: JournalEntry): string | undefined {
  if (line.no !== head.no + 1) return `Linje ${head.no + 1} mangler / Line ${head.no + 1} is missing`;
  if (line.previousHash !== head.hash)
    return 'Linjen hænger ikke sammen med den forrige / The line does not follow from the one before';
  const { hash, ...rest } = line;
  if (hashOfEntry(rest) !== hash) return 'Linjens indhold er ændret / The content of the line has been changed';
  return undefined;
}
