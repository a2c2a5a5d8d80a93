/** Time that moves only when told to, and knows whether work is still under way. Instants in milliseconds since the epoch. */
export class VirtualClock {
  now: number;
  private busy = 0;
  private readonly sleepers: { readonly wakeAt: number; readonly wake: () => void }[] = [];

  constructor(startAt: number) {
    this.now = startAt;
  }

  /** Runs work that must be finished before time may move. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
    }
  }

  /** Sleeps in virtual time; a sleeper does not hold time up. */
  async sleep(ms: number): Promise<void> {
    this.busy -= 1;
    await new Promise<void>((wake) => this.sleepers.push({ wakeAt: this.now + ms, wake }));
    this.busy += 1;
  }

  nextWake(): number | undefined {
    return this.sleepers.length === 0 ? undefined : Math.min(...this.sleepers.map((sleeper) => sleeper.wakeAt));
  }

  moveTo(at: number): void {
    this.now = at;
    for (const sleeper of this.sleepers.filter((other) => other.wakeAt <= at)) {
      this.sleepers.splice(this.sleepers.indexOf(sleeper), 1);
      sleeper.wake();
    }
  }

  /** Until nothing is under way. A turn of the event loop after the last piece of work lets what it caused begin. */
  async settle(): Promise<void> {
    do await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.busy > 0);
  }
}
