import type { Command } from 'commander';
import type { Io } from '../io.ts';

// Loaded when asked for: a command that only reads a file does not wait for Temporal's worker to load.
const load = () => import('../../../worker/start.ts');

/** Runs until it is told to stop. What it leaves behind then, or when it cannot start, must not keep the process: a database that was found damaged does. */
async function run(serving: Promise<void>): Promise<void> {
  try {
    await serving;
  } finally {
    setImmediate(() => process.exit());
  }
}

/** `aarshjul start | worker | web`: the only commands that run the product instead of asking it. */
export function addServerCommands(program: Command, io: Io): void {
  program
    .command('start')
    .description('alt i én proces, til prøve og udvikling / everything in one process')
    .action(async () => run((await load()).start(io.config())));
  program
    .command('worker')
    .description('kun worker, til drift / the worker alone, for production')
    .action(async () => run((await load()).startWorker(io.config())));
  program
    .command('web')
    .description('kun web, til drift / the web alone, for production')
    .action(async () => run((await load()).startWeb(io.config())));
}
