import { SimulatedClock } from 'xstate';

/** When something was armed and when it falls due; `stimulus` numbers what caused it. */
export interface Due {
  readonly stimulus: number;
  readonly at: number;
}

interface Armed {
  readonly start: number;
  readonly timeout: number;
  readonly fn: () => void;
}

/**
 * XState's simulated clock, moved to one timer at a time. Of timers due at one instant the first armed fires first, as with real timers;
 * SimulatedClock itself sorts equals with a comparison that contradicts itself, so their order there means nothing.
 */
export class SteppedClock extends SimulatedClock {
  stimulus = 0;
  readonly dues: Due[] = [];

  override setTimeout(fn: (...args: unknown[]) => void, timeout: number) {
    this.dues.push({ stimulus: this.stimulus, at: this.now() + timeout });
    return super.setTimeout(fn as never, timeout);
  }

  moveBy(ms: number, look: () => void = () => undefined): void {
    const until = this.now() + ms;
    while (this.fireNext(until, look));
    this.setTo(until);
  }

  /** Nobody looks at the clock for a while: what has fallen due meanwhile fires at the end of it, in its order. */
  jumpBy(ms: number, look: () => void): void {
    const until = this.now() + ms;
    this.setTo(until);
    while (this.fireNext(until, look));
  }

  private fireNext(until: number, look: () => void): boolean {
    const { timeouts } = this as unknown as { timeouts: Map<number, Armed> };
    let next: [number, Armed] | undefined;
    for (const one of timeouts) if (next === undefined || dueOf(one[1]) < dueOf(next[1])) next = one;
    if (next === undefined || dueOf(next[1]) > until) return false;
    this.setTo(Math.max(dueOf(next[1]), this.now()));
    timeouts.delete(next[0]);
    this.stimulus += 1;
    next[1].fn();
    look();
    return true;
  }

  private setTo(now: number): void {
    (this as unknown as { _now: number })._now = now;
  }
}

const dueOf = ({ start, timeout }: Armed) => start + timeout;
