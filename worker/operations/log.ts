import { AsyncLocalStorage } from 'node:async_hooks';
import { type Logger, pino } from 'pino';
import { DatabaseUnavailable } from '../../store/database-unavailable.ts';
import type { Config } from '../../temporal.config.ts';
import { anonymous } from './anonymous.ts';
import { onTerminal } from './on-terminal.ts';

/** What stands in every line that is written while a request is answered. */
export const request = new AsyncLocalStorage<{ readonly requestId: string }>();

export interface LogTarget {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** The log of this process: a JSON object a line, or plain lines where somebody sits before it. No line has a name, an address or a personal link in it. */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>, target: LogTarget): Logger {
  const shown = target.isTTY === true ? onTerminal : (line: string) => line;
  return pino(
    {
      level: logLevel,
      base: { pid: process.pid },
      mixin: () => ({ ...request.getStore() }),
      serializers: { err: errorOf },
    },
    { write: (line) => void target.write(anonymous(shown(line))) },
  );
}

/** A fault with its stack; of a database that is away the message alone, which says all and comes with every request. */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const type = error.name;
  if (error instanceof DatabaseUnavailable) return { type, message: error.message };
  const { cause } = error;
  return { type, message: error.message, stack: error.stack, ...(cause === undefined ? {} : { cause: String(cause) }) };
}
