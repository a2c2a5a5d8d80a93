import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningProduct, startProduct } from '../support/product.ts';

/** What is killed with -9: the product's process (worker, web, store), Temporal's server on its file, or both at one moment. */
export type Target = 'product' | 'server' | 'both';

/** A kill that was carried out. */
export interface Kill {
  readonly target: Target;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The whole product on its embedded servers, killed and started again on the same data as often as is asked. */
export class KilledProduct {
  readonly kills: Kill[] = [];
  private running: RunningProduct | undefined;
  private told = '';

  constructor(private readonly options: Parameters<typeof startProduct>[0]) {}

  get url(): string {
    return `http://localhost:${this.options.port}`;
  }

  /** Everything it has said, over all its lives. */
  get output(): string {
    return this.told + (this.running?.output() ?? '');
  }

  async start(): Promise<void> {
    this.running = await startProduct(this.options);
  }

  /** Kills it; of the product's own process another one then goes on, of the server the product starts another. */
  async kill(target: Target): Promise<void> {
    if (target !== 'product') process.kill(await this.serverPid(), 'SIGKILL');
    this.kills.push({ target, at: Date.now() });
    if (target === 'server') return;
    await this.running?.kill();
    this.told = this.output;
    this.running = undefined;
    await this.start();
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }

  /** Of the server that lives now: one that was killed a moment ago is awaited anew. */
  private async serverPid(): Promise<number> {
    for (;;) {
      const note = await readFile(join(this.options.dataDir, 'temporal.db.server.json'), 'utf8').catch(() => '{}');
      const { pid } = JSON.parse(note) as { pid?: number };
      if (pid !== undefined && isAlive(pid)) return pid;
      await pause(50);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
