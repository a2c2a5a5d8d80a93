import { protocol, type PGlite } from '@electric-sql/pglite';
import type { Queryable, Row } from '../database.ts';
import { type Field, readAnswer } from './answer.ts';
import { bound } from './bound.ts';

const { serialize } = protocol;

interface Prepared {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** The embedded database by PostgreSQL's protocol, without what a connection to a server costs: no socket, no streams, and a statement's columns are asked once. */
export interface EmbeddedClient extends Queryable {
  /** Statements without parameters; what they select is not read. */
  run(sql: string): Promise<void>;
  /** Begins a transaction, together with its first statement. */
  begin(): void;
  /** In memory a transaction ends together with whatever is asked next, or with {@link rest}: no rule of the schema waits for its end, so it cannot fail. */
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
  const ahead: Word[] = [];
  const said = (word: Word) => [serialize.bind({ statement: word }), serialize.execute({ portal: '', rows: 0 })];
  const words = { begin: said('begin'), commit: said('commit') } as const;
  // Never twice: a statement that was prepared and then failed keeps its name in the database.
  let names = 0;
  // Streamed, because an answer that is asked for whole is first read by the database's own client. The bytes belong to its memory and are copied.
  async function send(messages: readonly Uint8Array[]): Promise<Buffer> {
    const parts: Buffer[] = [];
    const together = Buffer.concat([...ahead.flatMap((word) => words[word]), ...messages]);
    ahead.length = 0;
    const onRawData = (part: Uint8Array): void => void parts.push(Buffer.from(part));
    await database.execProtocolRawStream(together, { onRawData, syncToFs: onDisk });
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }
  /** All rows, and no more before the next message. */
  const run = Buffer.concat([serialize.execute({ portal: '', rows: 0 }), serialize.sync()]);

  async function ask(sql: string, params: readonly unknown[]): Promise<Row[]> {
    const known = prepared.get(sql);
    const name = known?.name ?? `q${(names += 1)}`;
    const bind = bound(name, params);
    if (known !== undefined) return readAnswer(await send([bind, run]), known.fields).rows;
    const parse = serialize.parse({ name, text: sql });
    const describe = serialize.describe({ type: 'S', name });
    const answer = readAnswer(await send([parse, describe, bind, run]));
    prepared.set(sql, { name, fields: answer.fields });
    return answer.rows;
  }

  const unsaid = (word: Word): boolean => ahead.at(-1) === word;
  const plain = async (sql: string) =>
    readAnswer(await send(ahead.length === 0 ? [serialize.query(sql)] : [serialize.sync(), serialize.query(sql)])).rows;

  readAnswer(
    await send([
      ...(['begin', 'commit'] as const).map((word) => serialize.parse({ name: word, text: word })),
      serialize.sync(),
    ]),
  );
  return {
    alone: true,
    query: async <R extends Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
      (params.length === 0 ? await plain(sql) : await ask(sql, params)) as R[],
    run: async (sql) => void (await plain(sql)),
    begin: () => void ahead.push('begin'),
    commit: async () => {
      if (unsaid('begin')) ahead.pop();
      else if (onDisk) await plain('commit');
      else ahead.push('commit');
    },
    rollback: async () => {
      if (unsaid('begin')) ahead.pop();
      else await plain('rollback');
    },
    rest: async () => {
      if (ahead.length > 0) readAnswer(await send([serialize.sync()]));
    },
  };
}
