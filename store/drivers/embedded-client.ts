import { protocol, type PGlite } from '@electric-sql/pglite';
import type { Queryable, Row } from '../database.ts';
import { type Answer, type Field, readAnswer } from './answer.ts';
import { bound } from './bound.ts';

const { serialize } = protocol;

interface Prepared {
  readonly name: string;
  /** Asked for when an answer is first read. */
  readonly fields?: readonly Field[];
}

/** The embedded database by PostgreSQL's protocol, without what a connection to a server costs: no socket, no streams, and a statement's columns are asked once. */
export interface EmbeddedClient extends Queryable {
  /** Statements without parameters; what they select is not read, and what they change is not known. */
  run(sql: string): Promise<void>;
  /** Begins a transaction, together with its first statement. */
  begin(): void;
  /**
   * Sends what waits to be written. In memory a transaction of which nothing waits ends together with whatever is asked next, or with {@link rest}: no rule
   * of the schema waits for its end, so it cannot fail.
   */
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Nothing waits any more to be sent. */
  rest(): Promise<void>;
}

/** What is sent ahead of the next message instead of by itself: a call into the database costs as much as a small statement. */
type Word = 'begin' | 'commit';

/** `onDisk`: what was written is brought to the folder before the answer is given. Several calls at once are not its business: the driver lets one at a time in. */
export async function createEmbeddedClient(
  database: PGlite,
  { onDisk }: { readonly onDisk: boolean },
): Promise<EmbeddedClient> {
  const prepared = new Map<string, Prepared>();
  /** What waits to be sent, and where in it a transaction begins that has not been sent yet. */
  const ahead: Uint8Array[] = [];
  let begunAt: number | undefined;
  /** Statements that are prepared by what waits. */
  const preparing = new Set<string>();
  /** All rows, and no more before the next message. */
  const execute = serialize.execute({ portal: '', rows: 0 });
  const sync = serialize.sync();
  const immediate = (word: Word) => [serialize.bind({ statement: word }), execute];
  const words = { begin: immediate('begin'), commit: immediate('commit') } as const;
  // Never twice: a statement that was prepared and then failed keeps its name in the database.
  let names = 0;

  /** Sends what waits and then these; reads the answer. After a fault nothing of it counts. */
  async function send(messages: readonly Uint8Array[], fields?: readonly Field[]): Promise<Answer> {
    const together = Buffer.concat([...ahead, ...messages]);
    ahead.length = 0;
    begunAt = undefined;
    try {
      const answer = readAnswer(await exchange(together), fields);
      preparing.clear();
      return answer;
    } catch (error) {
      unprepare();
      throw error;
    }
  }

  function unprepare(): void {
    for (const sql of preparing) prepared.delete(sql);
    preparing.clear();
  }

  // Streamed, because an answer that is asked for whole is first read by the database's own client. The bytes belong to its memory and are copied.
  let parts: Buffer[] = [];
  const streaming = { onRawData: (part: Uint8Array): void => void parts.push(Buffer.from(part)), syncToFs: onDisk };
  async function exchange(together: Buffer): Promise<Buffer> {
    parts = [];
    await database.execProtocolRawStream(together, streaming);
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  /** Its name, and what prepares it where that has not been done. */
  function statement(sql: string): Prepared & { readonly parse: readonly Uint8Array[] } {
    const known = prepared.get(sql);
    if (known !== undefined) return { ...known, parse: [] };
    const name = `q${(names += 1)}`;
    prepared.set(sql, { name });
    preparing.add(sql);
    return { name, parse: [serialize.parse({ name, text: sql })] };
  }

  async function ask(sql: string, params: readonly unknown[]): Promise<Row[]> {
    const { name, fields, parse } = statement(sql);
    const bind = bound(name, params);
    if (fields !== undefined) return (await send([bind, execute, sync], fields)).rows;
    const answer = await send([...parse, serialize.describe({ type: 'S', name }), bind, execute, sync]);
    prepared.set(sql, { name, fields: answer.fields });
    return answer.rows;
  }

  /** Of a transaction that ends: nothing from there on is sent. */
  function unsay(from: number): void {
    ahead.length = from;
    begunAt = undefined;
    unprepare();
  }

  let alone = {};
  const plain = async (sql: string) =>
    (await send(ahead.length === 0 ? [serialize.query(sql)] : [sync, serialize.query(sql)])).rows;

  await send([...(['begin', 'commit'] as const).map((word) => serialize.parse({ name: word, text: word })), sync]);
  return {
    get alone() {
      return alone;
    },
    query: async <R extends Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
      (params.length === 0 ? await plain(sql) : await ask(sql, params)) as R[],
    execute: async (sql, params) => {
      const { name, parse } = statement(sql);
      ahead.push(...parse, bound(name, params), execute);
    },
    run: async (sql) => {
      alone = {};
      await plain(sql);
    },
    begin: () => {
      begunAt = ahead.length;
      ahead.push(...words.begin);
    },
    commit: async () => {
      if (begunAt !== undefined && ahead.length === begunAt + words.begin.length) unsay(begunAt);
      else if (ahead.length > 0 || onDisk) await send([...words.commit, sync]);
      else ahead.push(...words.commit);
    },
    rollback: async () => {
      alone = {};
      const sent = begunAt === undefined;
      unsay(begunAt ?? 0);
      if (sent) await plain('rollback');
    },
    rest: async () => {
      if (ahead.length > 0) await send([sync]);
    },
  };
}
