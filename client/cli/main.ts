import { UnexpectedAnswer } from './remote/read-answer.ts';
import { ConfigError, loadConfig } from '../../temporal.config.ts';
import { asFailure, type Failure } from '../sdk/failures.ts';
import { inFormWords } from './field-words.ts';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';

const world: Io = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  fetch: globalThis.fetch,
  config: loadConfig,
};

/** Exit codes: 0 done, 1 refused or faulty, 2 the input or setup must be corrected, 3 the server cannot be reached now, 4 its answer is not understood. */
export async function main(argv: readonly string[], io: Io = world): Promise<void> {
  if (io === world) process.stdout.on('error', whenNobodyReads());
  try {
    await createProgram(io).parseAsync(argv);
  } catch (error) {
    // Of a worker that is stuck, or after a fault that nobody expected, something may live on: the process is to end all the same, so that whoever minds it starts it again.
    if (error instanceof Error && ['WorkerStopped', 'ProcessFailed'].includes(error.name)) {
      io.err(error.message);
      process.exit(1);
    }
    if (error instanceof UnexpectedAnswer) {
      process.exitCode = 4;
      io.err(argv.includes('--json') ? JSON.stringify({ error }) : `${error.da}\n${error.en}`);
      return;
    }
    const failure = asFailure(error);
    if (failure === undefined && !(error instanceof ConfigError)) throw error;
    process.exitCode =
      failure?.kind === 'Unavailable' ? 3 : failure === undefined || failure.kind === 'BadInput' ? 2 : 1;
    if (failure !== undefined && argv.includes('--json')) io.err(JSON.stringify({ error: failure.toJSON() }));
    else io.err(failure === undefined ? String((error as Error).message) : inPeopleWords(failure));
  }
}

/** Whoever read has gone, as `head` does: a command is done, and a server is told to stop. Nothing more is written to them. */
function whenNobodyReads(): (error: NodeJS.ErrnoException) => void {
  let isTold = false;
  return (error) => {
    if (error.code !== 'EPIPE') throw error;
    if (isTold) return;
    isTold = true;
    if (!process.emit('SIGTERM')) process.exit();
  };
}

/** Every fault on its own line, with the fields called as the forms call them; JSON keeps the technical names. */
function inPeopleWords(failure: Failure): string {
  const faults = failure.faults.map(inFormWords);
  return [...faults.map(({ da }) => da), ...faults.map(({ en }) => en)].join('\n');
}
