import type { Config } from '../../temporal.config.ts';

/** What a command of the CLI touches of the world; tests give their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly fetch: typeof globalThis.fetch;
  /** Read when a command needs it, so that `--help` works with a faulty environment. */
  readonly config: () => Config;
}

/** Options that every printing command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly url?: string;
  readonly key?: string;
  readonly as?: string;
}

/** Prints data as JSON when asked to, else as text for people. */
export function print<T>(io: Io, { json }: CommonOptions, data: T, text: (data: T) => string): void {
  io.out(json === true ? JSON.stringify(data, null, 2) : text(data));
}

/** Columns padded to their widest cell; the last one runs free. */
export function table(rows: readonly (readonly string[])[], empty: string): string {
  if (rows.length === 0) return empty;
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}
