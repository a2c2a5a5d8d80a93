import { memoryWorldHost } from '../../worker/simulate/memory-world-host.ts';
import { createWorld, type World, type WorldOptions } from '../../worker/simulate/world.ts';
import { exampleRegister } from './example-register.ts';
import { memoryDatabase } from './memory-database.ts';

export type { World } from '../../worker/simulate/world.ts';

export interface OpenWorldOptions extends Partial<Omit<WorldOptions, 'database'>> {
  /** Changes the text of the example register first. */
  readonly mend?: ((text: string) => string) | undefined;
  /** Every case is frozen and thawed after each step; on a host in memory. */
  readonly thawAlways?: boolean;
}

/**
 * The whole product with its own time, for a test: in memory unless `host` says otherwise, with the example register unless `register` is given, on Monday
 * 1 March 2027 at noon unless `startAt` is. The one way to open a world: its database is this process's own, and `close` gives it back.
 */
export async function openWorld({ mend, thawAlways = false, ...options }: OpenWorldOptions = {}): Promise<World> {
  const { startAt = '2027-03-01T11:00:00.000Z' } = options;
  const register = options.register ?? exampleRegister(startAt.slice(0, 10), mend);
  const host = options.host ?? memoryWorldHost({ thawAlways });
  return await createWorld({ ...options, startAt, register, host, database: await memoryDatabase() });
}
