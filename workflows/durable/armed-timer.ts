import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * The one Temporal timer of the workflow. A later due time leaves the armed one running (it will only look and re-arm):
 * a cancelled timer would cost an event now, and most cases end before it fires.
 *
 * A worker that takes up a case after two tasks without commands gets the last of them together with the message that follows, in one activation,
 * and the message first; replayed from its beginning the case gets them apart. What is written must be the same both ways: so a timer that has run out
 * counts as fired whether or not the workflow has been told, and none is left armed when nothing is due.
 */
export class ArmedTimer {
  private armedFor: number | undefined;
  private scope: CancellationScope | undefined;
  private next: number | undefined;
  private readonly woke: () => void;
  private readonly failed: (error: unknown) => void;

  /** @param woke is called whenever Temporal's timer runs out, whether or not anything is due */
  constructor(woke: () => void, failed: (error: unknown) => void) {
    this.woke = woke;
    this.failed = failed;
  }

  /** Sets the timer anew, whatever it was set to: a release may have made a delay shorter, which a timer that runs knows nothing of. */
  rearm(fire: () => void): void {
    this.cancel();
    if (this.next !== undefined) this.arm(this.next, fire);
  }

  /** Nothing is due any more. */
  disarm(): void {
    this.next = undefined;
    this.cancel();
  }

  /** @param dueAt milliseconds since the epoch */
  arm(dueAt: number, fire: () => void): void {
    this.next = dueAt;
    if (this.armedFor !== undefined && this.armedFor > Date.now() && this.armedFor <= dueAt) return;
    this.cancel();
    this.armedFor = Math.max(dueAt, Date.now() + 1);
    const scope = new CancellationScope();
    this.scope = scope;
    scope
      .run(() => sleep(Math.max(1, dueAt - Date.now())))
      .then(
        () => {
          this.woke();
          if (this.scope !== scope) return;
          this.armedFor = undefined;
          this.scope = undefined;
          const { next } = this;
          if (next === undefined) return;
          if (next <= Date.now()) fire();
          else this.arm(next, fire);
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      )
      .catch((error: unknown) => this.failed(error));
  }

  /** One that has run out is only forgotten: its firing is on its way, or here. */
  private cancel(): void {
    if (this.armedFor !== undefined && this.armedFor > Date.now()) this.scope?.cancel();
    this.scope = undefined;
    this.armedFor = undefined;
  }
}
