/** What a process has opened, closed in the opposite order when it is told to stop. */
export class Lifetime {
  private readonly closers: { readonly what: string; readonly close: () => Promise<unknown> }[] = [];
  private readonly log: (line: string) => void;

  constructor(log: (line: string) => void) {
    this.log = log;
  }

  add(what: string, close: () => Promise<unknown>): void {
    this.closers.push({ what, close });
  }

  /** Ctrl-C, or whoever started the process. */
  told(): Promise<string> {
    return new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
    });
  }

  async close(): Promise<void> {
    for (const { what, close } of this.closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        this.log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
