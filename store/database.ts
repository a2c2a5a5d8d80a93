/** A row as the drivers give it: instants as ISO-8601 UTC, dates as `YYYY-MM-DD`, bigint as number, jsonb parsed. */
export type Row = Readonly<Record<string, unknown>>;

/** Something that takes SQL: the database itself, or a transaction in it. */
export interface Queryable {
  /**
   * Nobody else reads or writes while a transaction is under way, so nothing needs to be locked, and what has been read or written counts until it is
   * written again. The object stands for that: after something has been taken back, or done by {@link Database.exec}, it is another one, and nothing is
   * known any more.
   */
  readonly alone?: object | undefined;
  query<R extends Row = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** A statement whose answer nobody reads. In a transaction it may be sent together with what comes after it, in its order: its fault comes with that, at the latest with the end. */
  execute(sql: string, params: readonly unknown[]): Promise<void>;
}

/** PostgreSQL, embedded or served; the same SQL runs on both. */
export interface Database extends Queryable {
  readonly kind: 'pglite' | 'postgres';
  /** Runs `work` in one transaction; inside it only `tx` may be used. An error rolls back and is thrown on. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Several statements without parameters. */
  exec(sql: string): Promise<void>;
  /** The whole database as an archive, of one moment; absent where a server keeps it. */
  dump?(): Promise<Blob>;
  close(): Promise<void>;
}
