const names: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info ',
  40: 'warn ',
  50: 'error',
  60: 'fatal',
};

interface Line {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
  readonly [field: string]: unknown;
}

/** A line of the log as somebody reads it who sits before it: the time, what happened, and the fields after it. */
export function onTerminal(json: string): string {
  const { level, time, msg = '', err, pid: _pid, ...fields } = JSON.parse(json) as Line;
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${plain(value)}`);
  const clock = new Date(time).toTimeString().slice(0, 8);
  const fault = err === undefined ? '' : `\n${err.stack ?? err.message}`;
  return `${[clock, names[level] ?? level, msg, ...rest].join(' ')}${fault}\n`;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
