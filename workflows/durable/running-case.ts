import type {
  CaseEvent,
  Instant,
  Json,
  Operation,
  Receipt,
  RecordBatch,
  Resume,
  SendRequest,
  View,
  Waiting,
} from './messages.ts';
import { admit } from './admit.ts';
import { createCore, emptyState, type Core } from './core.ts';
import { EffectRunner, incidentIdOf, incidentNameOf } from './effect-runner.ts';
import type { Host } from './host.ts';
import { jobsOf, type Job } from './jobs.ts';
import { afterDecision, openIncidents, type IncidentSubject } from './open-incident.ts';
import { freezeCase } from './persist.ts';
import { remember } from './receipts.ts';
import { Refused } from './refused.ts';
import type { Registration } from './register.ts';
import { rehearse } from './rehearse.ts';
import { sizeIncident, SizeWatch } from './size-watch.ts';
import { instant, type CaseState, type Stimulus } from './state.ts';
import { rescheduled } from './suspension.ts';
import { isOptionIncident, withOptionIncidents } from './option-incidents.ts';
import { assertMovable, assertOperation, operated } from './operations.ts';
import { attemptThaw, cannotGoOn, frozenOf, wakesAt, type Held } from './thawing.ts';
import { earliest, timersNamed } from './timers.ts';
import { receiptOf, viewOf, waitingOf } from './view.ts';

/**
 * A case under way: the pure core plus its effects. The same code runs in both hosts, so they cannot disagree.
 * Effects run one after another in the order they were asked for and never hold up the next transition.
 */
export class RunningCase {
  private state: CaseState = emptyState;
  private readonly core: Core;
  private effects: EffectRunner;
  /** What the open incidents of transitions and actors are about. */
  private readonly subjects = new Map<string, IncidentSubject>();
  private held: Held | undefined;
  private stopped = false;
  migrating = false;
  private readonly size = new SizeWatch();
  private readonly registration: Registration;
  private readonly host: Host;
  /** Called after every change, so that the host can re-arm its timer. */
  onChange: () => void = () => undefined;

  constructor(registration: Registration, host: Host) {
    this.registration = registration;
    this.host = host;
    this.core = createCore(registration, host.caseId);
    this.effects = this.runnerOf([]);
  }

  start(input: unknown): void {
    this.dispatch({ type: 'start', input });
  }

  /** Takes up a case that was carried over, with the effects that were not done; one that cannot be thawed is held, with an incident. */
  resume(resume: Resume): void {
    this.thaw(resume, 1);
  }

  /** Done, given up before its first state, or cancelled; and what had been asked for is done. */
  get ended(): boolean {
    const root = this.state.actors.get('');
    return (root?.status === 'done' || this.error !== undefined) && this.effects.queue.drained;
  }

  /** Why it ended in error: given up before its first state, or cancelled. */
  get error(): string | undefined {
    if (this.state.actors.get('')?.status !== 'error') return undefined;
    return (this.state.output as { readonly error: string } | undefined)?.error;
  }

  /** Nothing is under way in the world; an open incident is quiet too. */
  get quiet(): boolean {
    return !this.stopped && this.held === undefined && this.effects.quiet;
  }

  /** Nothing is under way but promise actors, which a new run can begin again under the same keys. */
  get carriable(): boolean {
    return !this.stopped && this.held === undefined && this.effects.carriable;
  }

  get output(): Json {
    return this.state.output ?? null;
  }

  nextDue(): number | undefined {
    return this.held === undefined ? earliest(this.state.timers) : wakesAt(this.held);
  }

  /** Does now, or when the case has been thawed, what a signal asks of its host. */
  onceThawed(act: () => void): void {
    if (!this.hold(act)) act();
  }

  /** Time has passed: what is due by now fires. Nothing fires before its due time, whatever a host's timer was once set to. */
  timeIsUp(): void {
    if (this.stopped) return;
    if (this.held !== undefined) throw cannotGoOn(this.held);
    this.fireOverdue();
  }

  /** Throws {@link Refused}; changes nothing. */
  validate(request: SendRequest, updateId?: string): void {
    if (updateId !== undefined && this.state.seen.has(updateId)) return;
    this.assertGoing();
    admit(this.registration, this.present(), request);
  }

  send(request: SendRequest, updateId?: string): Receipt {
    const seen = updateId === undefined ? undefined : this.state.seen.get(updateId);
    if (seen !== undefined) return seen;
    this.assertGoing();
    this.fireOverdue();
    const event = admit(this.registration, this.state, request);
    const incident = this.dispatch({ type: 'event', actor: request.to ?? '', event });
    const receipt = receiptOf(this.state, incident);
    if (updateId !== undefined) this.state = { ...this.state, seen: remember(this.state.seen, updateId, receipt) };
    return receipt;
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

  /** The parent has left the state that invoked this case: nothing more happens here, and its own child workflows are told in turn. */
  stop(): void {
    if (this.hold(() => this.stop())) return;
    // One that has come to its end by the parent's last word has nothing to stop.
    if (this.stopped || this.state.actors.get('')?.status === 'done') return;
    this.stopped = true;
    this.effects.stopChildren();
    this.state = { ...this.state, timers: [] };
    this.onChange();
  }

  /** Nothing can become due any more: it has come to its end or been stopped, and only what had been asked for remains. */
  get ending(): boolean {
    return this.stopped || (this.state.actors.get('')?.status ?? 'active') !== 'active';
  }

  /** Stopped, and done; what stands with an incident then is not waited for. */
  get stoppedAndDrained(): boolean {
    return this.stopped && (this.effects.queue.drained || this.state.incidents.length > 0);
  }

  childEnded(report: { actor: string; visit: number; output?: unknown; error?: string }): void {
    if (this.hold(() => this.childEnded(report))) return;
    const { actor, visit } = report;
    // A child that could not report may be found gone more than once.
    const known = [...this.subjects.values()].some(
      (one) => one.kind === 'actor' && one.actor === actor && one.visit === visit,
    );
    if (this.stopped || known) return;
    this.dispatch(
      report.error === undefined
        ? { type: 'result', actor, visit, output: report.output }
        : { type: 'failure', actor, visit, error: { message: report.error } },
    );
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

  resolve(incident: string, decision: 'retry' | 'skip'): void {
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
      if (next !== undefined) this.dispatch(next);
    }
    this.onChange();
  }

  assertIncident(incident: string, decision: 'retry' | 'skip'): void {
    if (!this.present().incidents.some((known) => known.id === incident))
      throw new Refused('UnknownIncident', { incident });
    if (this.held !== undefined && (decision === 'skip' || this.held.diverged))
      throw new Refused('NotThawed', { cause: this.held.message });
  }

  assertTimer(timer: string, dueAt: Instant): void {
    assertMovable(this.present().timers, timer, dueAt);
  }

  /** Moves a timer (named by id, or `actor/id` when several actors have it). */
  reschedule(timer: string, dueAt: Instant, reason: string): void {
    this.fireOverdue();
    this.assertTimer(timer, dueAt);
    const [moved] = timersNamed(this.state.timers, timer);
    const timers = this.state.timers.map((armed) =>
      armed === moved ? rescheduled(armed, Date.parse(dueAt), this.host.now()) : armed,
    );
    this.state = { ...this.state, timers };
    this.host.log('timer rescheduled', { timer, dueAt, reason });
    this.onChange();
  }

  /** What would be carried over; of a case that is held, what was. */
  readonly frozen = (): Resume => this.held?.resume ?? this.freeze();

  /** Throws {@link Refused} when it cannot be done now; changes nothing. */
  assertOperation(operation: Operation): void {
    this.assertGoing();
    assertOperation(this.registration, this.present(), operation);
  }

  operate(operation: Operation): void {
    this.fireOverdue();
    this.assertOperation(operation);
    this.host.log('operator', { ...operation });
    if (operation.type === 'migrate') this.migrating = true;
    const { state, stimulus } = operated(this.registration, this.state, operation, this.host.now());
    this.state = state;
    if (stimulus === undefined) this.onChange();
    else this.dispatch(stimulus);
  }

  freeze(): Resume {
    return {
      format: 1,
      machine: this.registration.name,
      version: this.registration.version,
      case: freezeCase(this.state, {
        jobs: this.effects.queue.jobs,
        inFlight: this.effects.inFlight,
        subjects: [...this.subjects.values()],
      }),
    };
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

  private thaw(resume: Resume, attempt: number, signals: readonly (() => void)[] = []): void {
    const outcome = attemptThaw(this.registration, this.core, this.host, resume, attempt);
    this.state = outcome.state;
    if ('resume' in outcome) {
      this.held = outcome;
      outcome.signals.push(...signals);
      this.host.log('case cannot be thawed', {
        machine: resume.machine,
        version: resume.version,
        message: outcome.message,
      });
      this.onChange();
      return;
    }
    this.held = undefined;
    for (const subject of outcome.subjects) this.subjects.set(subject.incident, subject);
    this.effects = this.runnerOf(outcome.jobs);
    this.effects.beginAgain(outcome.inFlight);
    void this.effects.queue.work();
    for (const signal of signals) signal();
    this.onChange();
  }

  /** A case that is frozen keeps what it is told until it has been thawed. */
  private hold(signal: () => void): boolean {
    if (this.held === undefined) return false;
    // The task fails, and is done again when a worker comes that can; the history stays as it is.
    if (this.held.diverged) throw cannotGoOn(this.held);
    this.held.signals.push(signal);
    return true;
  }

  /**
   * Time passes before anybody is heard: Temporal hands messages over before a timer that ran out earlier (a worker was away), and a vote
   * after the close must not count. Every timer due by now fires, in the order of its due time.
   */
  private fireOverdue(): void {
    if (this.isOverdue()) this.dispatch({ type: 'due' });
  }

  /** The state as it will be once what is overdue has fired: what a question is answered by, which may change nothing. */
  private present(): CaseState {
    if (!this.isOverdue()) return this.state;
    const now = this.host.now();
    const step = this.core.step(this.state, { type: 'due' }, now);
    return openIncidents(step.state, step.faults, now).state;
  }

  private isOverdue(): boolean {
    const due = this.nextDue();
    return !this.stopped && this.held === undefined && due !== undefined && due <= this.host.now();
  }

  /** Returns the id of the incident when a transition threw. */
  private dispatch(stimulus: Stimulus): string | undefined {
    const now = this.host.now();
    const step = this.core.step(this.state, stimulus, now);
    const { state, opened } = openIncidents(step.state, step.faults, now);
    this.state = state;
    for (const one of opened) this.subjects.set(one.incident, one);
    this.state = withOptionIncidents(this.registration, this.state, now);
    this.effects.queue.add(jobsOf(this.registration, this.host, step, now));
    this.onChange();
    return opened.at(-1)?.incident;
  }

  private runnerOf(jobs: readonly Job[]): EffectRunner {
    return new EffectRunner(
      {
        registration: this.registration,
        host: this.host,
        state: () => this.state,
        dispatch: (stimulus) => void this.dispatch(stimulus),
        childEnded: (report) => this.childEnded(report),
        actionFailed: (job, message) => this.actionFailed(job, message),
        changed: () => this.onChange(),
      },
      jobs,
    );
  }

  private actionFailed(job: Job, message: string): void {
    const incident = {
      id: incidentIdOf(job),
      kind: 'action',
      name: incidentNameOf(job),
      actor: 'actor' in job ? job.actor : '',
      message,
      at: instant(this.host.now()),
    } as const;
    this.state = { ...this.state, incidents: [...this.state.incidents, incident] };
    this.onChange();
  }

  private shown(state: CaseState): View {
    const view = viewOf(this.registration, state);
    if (this.held !== undefined) return { ...view, version: this.held.resume.version, frozen: frozenOf(this.held) };
    return this.stopped ? { ...view, status: 'stopped', allowed: [] } : view;
  }

  private assertGoing(): void {
    if (this.held !== undefined) throw new Refused('NotThawed', { cause: this.held.message });
    if (this.stopped) throw new Refused('Ended', { stopped: true });
  }

  private close(incident: string): void {
    this.state = { ...this.state, incidents: this.state.incidents.filter((known) => known.id !== incident) };
  }
}
