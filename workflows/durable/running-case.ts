import type {
  CaseEvent,
  Instant,
  Operation,
  Receipt,
  RecordBatch,
  Resume,
  SendRequest,
  View,
  Waiting,
} from './messages.ts';
import { admit } from './admit.ts';
import { CaseRun } from './case-run.ts';
import { afterDecision } from './open-incident.ts';
import { isOptionIncident, withOptionIncidents } from './option-incidents.ts';
import { assertMovable, assertOperation, operated } from './operations.ts';
import { remember } from './receipts.ts';
import { Refused } from './refused.ts';
import { rehearse } from './rehearse.ts';
import { sizeIncident, SizeWatch } from './size-watch.ts';
import type { CaseState } from './state.ts';
import { rescheduled } from './suspension.ts';
import { frozenOf } from './thawing.ts';
import { timersNamed } from './timers.ts';
import { receiptOf, viewOf, waitingOf } from './view.ts';

/** A case under way, as it is spoken to: what is said to it, what it shows, and what operators do to it. */
export class RunningCase extends CaseRun {
  migrating = false;
  private readonly size = new SizeWatch();

  /** Throws {@link Refused}; changes nothing. */
  validate(request: SendRequest, updateId?: string): void {
    if (this.hasTaken(updateId)) return;
    this.assertGoing();
    admit(this.registration, this.present(), request);
  }

  send(request: SendRequest, updateId?: string): Receipt {
    const seen = updateId === undefined ? undefined : this.state.seen.get(updateId);
    if (seen !== undefined) return seen;
    this.assertGoing();
    this.fireOverdue();
    const event = admit(this.registration, this.state, request);
    const incident = this.dispatch({ type: 'event', actor: request.to ?? '', event }, updateId);
    return this.taken(updateId, incident);
  }

  /** What `send` would record now. Throws {@link Refused}; changes nothing. */
  rehearse(request: SendRequest): RecordBatch {
    this.assertGoing();
    const { caseId } = this.host;
    return rehearse(this.registration, this.core, this.present(), { caseId, now: this.host.now(), request });
  }

  /** Fire and forget: what cannot be taken is logged, not thrown. */
  post(event: CaseEvent): void {
    if (this.hold(() => this.post(event))) return;
    try {
      this.send({ event });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.host.log('posted event refused', { event: event.type, reason: error.reason, message: error.message });
    }
  }

  view(): View {
    return this.shown(this.present());
  }

  /** What has happened so far, whatever is overdue. */
  recordedView(): View {
    return this.shown(this.state);
  }

  waiting(): readonly Waiting[] {
    return this.stopped || this.held !== undefined ? [] : waitingOf(this.registration, this.present());
  }

  resolve(incident: string, decision: 'retry' | 'skip', updateId?: string): void {
    if (this.hasTaken(updateId)) return;
    this.fireOverdue();
    this.assertIncident(incident, decision);
    if (this.held !== undefined) {
      this.thaw(this.held.resume, this.held.attempt + 1, this.held.signals);
      return;
    }
    const subject = this.subjects.get(incident);
    this.close(incident);
    if (incident === sizeIncident) this.size.forget();
    else if (isOptionIncident(incident)) {
      if (decision === 'retry') this.state = withOptionIncidents(this.registration, this.state, this.host.now());
    } else if (subject === undefined) this.effects.queue.decide(incident, decision);
    else {
      this.subjects.delete(incident);
      const next = afterDecision(subject, decision, this.state.actors.get(subject.actor));
      if (next !== undefined) this.dispatch(next, updateId);
    }
    this.taken(updateId);
    this.onChange();
  }

  assertIncident(incident: string, decision: 'retry' | 'skip', updateId?: string): void {
    if (this.hasTaken(updateId)) return;
    if (!this.present().incidents.some((known) => known.id === incident))
      throw new Refused('UnknownIncident', { incident });
    if (this.held !== undefined && (decision === 'skip' || this.held.diverged))
      throw new Refused('NotThawed', { cause: this.held.message });
  }

  assertTimer(timer: string, dueAt: Instant, updateId?: string): void {
    if (this.hasTaken(updateId)) return;
    assertMovable(this.present().timers, timer, dueAt);
  }

  /** Moves a timer (named by id, or `actor/id` when several actors have it). */
  reschedule(timer: string, dueAt: Instant, reason: string, updateId?: string): void {
    if (this.hasTaken(updateId)) return;
    this.fireOverdue();
    this.assertTimer(timer, dueAt);
    const [moved] = timersNamed(this.state.timers, timer);
    const timers = this.state.timers.map((armed) =>
      armed === moved ? rescheduled(armed, Date.parse(dueAt), this.host.now()) : armed,
    );
    this.state = { ...this.state, timers };
    this.taken(updateId);
    this.host.log('timer rescheduled', { timer, dueAt, reason });
    this.onChange();
  }

  /** What would be carried over; of a case that is held, what was. */
  readonly frozen = (): Resume => this.held?.resume ?? this.freeze();

  /** Throws {@link Refused} when it cannot be done now; changes nothing. */
  assertOperation(operation: Operation, updateId?: string): void {
    if (this.hasTaken(updateId)) return;
    this.assertGoing();
    assertOperation(this.registration, this.present(), operation);
  }

  operate(operation: Operation, updateId?: string): void {
    if (this.hasTaken(updateId)) return;
    this.fireOverdue();
    this.assertOperation(operation);
    this.host.log('operator', { ...operation });
    if (operation.type === 'migrate') this.migrating = true;
    const { state, stimulus } = operated(this.registration, this.state, operation, this.host.now());
    this.state = state;
    if (stimulus !== undefined) this.dispatch(stimulus, updateId);
    this.taken(updateId);
    this.onChange();
  }

  /** Whether it may be carried over; not again at once when it was too large. */
  mayCarry(historyLength: number): boolean {
    return this.size.mayMeasure(this.state, historyLength);
  }

  /** The case as it is carried over; undefined when it is too large, which is an incident: it goes on where it is. */
  freezeToCarry(historyLength = 0): Resume | undefined {
    const resume = this.freeze();
    const judged = this.size.judge(this.state, resume, this.host.now(), historyLength);
    if (judged.warning !== undefined) this.host.log('case is large', judged.warning);
    if (judged.state !== this.state) {
      this.state = judged.state;
      this.onChange();
    }
    return judged.fits ? resume : undefined;
  }

  private shown(state: CaseState): View {
    const view = viewOf(this.registration, state);
    if (this.held !== undefined) return { ...view, version: this.held.resume.version, frozen: frozenOf(this.held) };
    return this.stopped ? { ...view, status: 'stopped', allowed: [] } : view;
  }

  /** The same update again, which may come after continue-as-new too. */
  private hasTaken(updateId: string | undefined): boolean {
    return updateId !== undefined && this.state.seen.has(updateId);
  }

  private taken(updateId: string | undefined, incident?: string): Receipt {
    const receipt = receiptOf(this.state, incident);
    if (updateId !== undefined) this.state = { ...this.state, seen: remember(this.state.seen, updateId, receipt) };
    return receipt;
  }

  private close(incident: string): void {
    this.state = { ...this.state, incidents: this.state.incidents.filter((known) => known.id !== incident) };
  }
}
