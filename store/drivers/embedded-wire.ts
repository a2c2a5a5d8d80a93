import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';

/**
 * The wire between the client and the embedded database: what would go through a socket to a server goes into the database's own protocol call.
 * So both databases are spoken to by the same client, with the same prepared statements and the same reading of values.
 */
export class EmbeddedWire extends Duplex {
  constructor(private readonly database: PGlite) {
    super();
  }

  /** What the client asks of a socket and there is nothing to do for. */
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.send(chunk, done);
  }

  override _writev(chunks: readonly { readonly chunk: Buffer }[], done: (error?: Error) => void): void {
    this.send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  private send(message: Buffer, done: (error?: Error) => void): void {
    // The bytes belong to the database's memory and are copied; they are not read twice.
    const onRawData = (answer: Uint8Array): void => void this.push(Buffer.from(answer));
    this.database.execProtocolRawStream(message, { onRawData }).then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }
}
