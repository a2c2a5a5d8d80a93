import { setTimeout as pause } from 'node:timers/promises';

/** How long something may take to close in a process that has failed. */
const patienceMs = 10_000;

/** The process was told to stop while it was still opening things. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** What a process has opened, closed in the opposite order when it is told to stop or has failed. */
export class Lifetime {
  /** Rejects when the process can do its work no longer. */
  readonly failed: Promise<never>;
  private hasFailed = false;
  private isOver = false;
  private reject: (error: Error) => void = () => undefined;
  private readonly closers: { readonly what: string; readonly close: () => Promise<unknown> }[] = [];
  private readonly log: (line: string) => void;

  constructor(log: (line: string) => void) {
    this.log = log;
    this.failed = new Promise<never>((_, reject) => (this.reject = reject));
    this.failed.catch(() => undefined);
  }

  /** Ends the process: what it is for is over. */
  fail(error: Error): void {
    this.hasFailed = true;
    this.reject(error);
  }

  /** Has it closed at the end. Where that has come already it is closed at once, and nothing more is to be opened: throws {@link Stopped} then. */
  add(what: string, close: () => Promise<unknown>): void {
    if (this.isOver) {
      void this.closeOne({ what, close });
      throw new Stopped(what);
    }
    this.closers.push({ what, close });
  }

  /** Ctrl-C, or whoever started the process. */
  told(): Promise<string> {
    return new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
    });
  }

  async close(): Promise<void> {
    this.isOver = true;
    for (const one of this.closers.toReversed()) await this.closeOne(one);
  }

  private async closeOne({ what, close }: { readonly what: string; readonly close: () => Promise<unknown> }) {
    try {
      await (this.hasFailed ? Promise.race([close(), pause(patienceMs, undefined, { ref: false })]) : close());
    } catch (error) {
      this.log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
