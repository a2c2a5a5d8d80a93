import type { Logger } from 'pino';
import type { Config } from '../temporal.config.ts';
import { Lifetime, Stopped } from './lifetime.ts';
import { createLog } from './operations/log.ts';
import { createMetrics, type Metrics } from './operations/metrics.ts';

/** What everything in a process of the product has. */
export interface Run {
  readonly life: Lifetime;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** A line for whoever started it. */
  readonly say: (line: string) => void;
  readonly onFault: (what: string, error: unknown) => void;
}

/** Something went wrong that nobody had expected: the process has ended, and is to be started again. */
class ProcessFailed extends Error {
  override readonly name = 'ProcessFailed';
}

/** What may take longer than what is under way: Temporal's own end, the last words to the database. */
const closingMs = 30_000;

/** Opens what `open` opens, waits to be told to stop, closes it in the opposite order; also when opening fails half way, or is interrupted. */
export async function running(config: Config, open: (run: Run) => Promise<void>): Promise<void> {
  const log = createLog(config, process.stdout);
  const say = (line: string): void => log.info(line);
  const onFault = (what: string, error: unknown): void => log.error({ err: error }, what);
  const life = new Lifetime(say);
  const told = life.told();
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught');
    life.fail(
      new ProcessFailed(
        `Uventet fejl: ${error.message}. Processen afsluttes; start den igen. / Unexpected fault: the process ends; start it again.`,
      ),
    );
  });
  const opening = open({ life, log, metrics: createMetrics(), say, onFault });
  try {
    await Promise.race([opening, told, life.failed]);
    await Promise.race([told, life.failed]);
    log.info({ signal: await told }, 'stopping');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    const late = setTimeout(() => {
      log.fatal('not closed in time');
      process.exit(1);
    }, config.graceMs + closingMs);
    await life.close();
    // Interrupted, it may be about to open something more: that is closed as soon as it comes.
    await opening.catch(() => undefined);
    clearTimeout(late);
  }
}
