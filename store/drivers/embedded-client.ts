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
}

/** `onDisk`: what was written is brought to the folder before the answer is given. Several calls at once are not its business: the driver lets one at a time in. */
export function createEmbeddedClient(database: PGlite, { onDisk }: { readonly onDisk: boolean }): EmbeddedClient {
  const prepared = new Map<string, Prepared>();
  // Never twice: a statement that was prepared and then failed keeps its name in the database.
  let names = 0;
  // Streamed, because an answer that is asked for whole is first read by the database's own client. The bytes belong to its memory and are copied.
  async function send(messages: readonly Uint8Array[]): Promise<Buffer> {
    const parts: Buffer[] = [];
    const onRawData = (part: Uint8Array): void => void parts.push(Buffer.from(part));
    await database.execProtocolRawStream(Buffer.concat(messages), { onRawData, syncToFs: onDisk });
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

  return {
    alone: true,
    query: async <R extends Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
      (params.length === 0 ? readAnswer(await send([serialize.query(sql)])).rows : await ask(sql, params)) as R[],
    run: async (sql) => void readAnswer(await send([serialize.query(sql)])),
  };
}
