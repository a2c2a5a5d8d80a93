import type { Json, Resume } from './messages.ts';
import { createCore, emptyState, type Core } from './core.ts';
import { EffectRunner, incidentIdOf, incidentNameOf } from './effect-runner.ts';
import type { Host } from './host.ts';
import { causeOf } from './cause.ts';
import { jobsOf, type Job } from './jobs.ts';
import { openIncidents, type IncidentSubject } from './open-incident.ts';
import { withOptionIncidents } from './option-incidents.ts';
import { freezeCase } from './persist.ts';
import { Refused } from './refused.ts';
import type { Registration } from './register.ts';
import { instant, type CaseState, type Stimulus } from './state.ts';
import { attemptThaw, cannotGoOn, wakesAt, type Held } from './thawing.ts';
import { earliest } from './timers.ts';

/**
 * The run of a case: the pure core, its effects, and time. The same code runs in both hosts, so they cannot disagree. Effects run one after another in the
 * order they were asked for and never hold up the next transition. What people and other cases say to it is in `running-case.ts`.
 */
export class CaseRun {
  protected state: CaseState = emptyState;
  protected effects: EffectRunner;
  /** What the open incidents of transitions and actors are about. */
  protected readonly subjects = new Map<string, IncidentSubject>();
  protected held: Held | undefined;
  protected stopped = false;
  protected readonly core: Core;
  protected readonly registration: Registration;
  protected readonly host: Host;
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

  /** Time has passed: what is due by now fires. Nothing fires before its due time, whatever a host's timer was once set to. */
  timeIsUp(): void {
    if (this.stopped) return;
    if (this.held !== undefined) throw cannotGoOn(this.held);
    this.fireOverdue();
  }

  /** Does now, or when the case has been thawed, what a signal asks of its host. */
  onceThawed(act: () => void): void {
    if (!this.hold(act)) act();
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

  protected assertGoing(): void {
    if (this.held !== undefined) throw new Refused('NotThawed', { cause: this.held.message });
    if (this.stopped) throw new Refused('Ended', { stopped: true });
  }

  /** A case that is frozen keeps what it is told until it has been thawed. */
  protected hold(signal: () => void): boolean {
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
  protected fireOverdue(): void {
    if (this.isOverdue()) this.dispatch({ type: 'due' });
  }

  /** The state as it will be once what is overdue has fired: what a question is answered by, which may change nothing. */
  protected present(): CaseState {
    if (!this.isOverdue()) return this.state;
    const now = this.host.now();
    const step = this.core.step(this.state, { type: 'due' }, now);
    return openIncidents(step.state, step.faults, now).state;
  }

  /** Returns the id of the incident when a transition threw. @param updateId of the update that it comes by */
  protected dispatch(stimulus: Stimulus, updateId?: string): string | undefined {
    const now = this.host.now();
    const step = this.core.step(this.state, stimulus, now);
    const { state, opened } = openIncidents(step.state, step.faults, now);
    this.state = state;
    for (const one of opened) this.subjects.set(one.incident, one);
    this.state = withOptionIncidents(this.registration, this.state, now);
    this.effects.queue.add(
      jobsOf(this.registration, this.host, step, now, { cause: causeOf(stimulus, updateId), updateId }),
    );
    this.onChange();
    return opened.at(-1)?.incident;
  }

  protected thaw(resume: Resume, attempt: number, signals: readonly (() => void)[] = []): void {
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

  private isOverdue(): boolean {
    const due = this.nextDue();
    return !this.stopped && this.held === undefined && due !== undefined && due <= this.host.now();
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
}
