import {
  Refused,
  type CaseEvent,
  type Instant,
  type Json,
  type Receipt,
  type SendRequest,
  type View,
  type Waiting,
} from '../messages.ts';
import { admit } from './admit.ts';
import { createCore, emptyState, type Core } from './core.ts';
import { JobQueue } from './job-queue.ts';
import { childCaseId, jobKey, jobsOf, type Job } from './jobs.ts';
import { freezeCase, thawCase, type FrozenCase } from './persist.ts';
import type { Registration } from './register.ts';
import type { Resume } from './options.ts';
import { instant, type ActorState, type CaseState, type Stimulus } from './state.ts';
import { afterDecision, openIncidents, type IncidentSubject } from './open-incident.ts';
import { earliest } from './timers.ts';
import { receiptOf, viewOf, waitingOf } from './view.ts';

/** What a host lends to a running case. Promises only; the host decides what runs behind them. */
export interface Host {
  readonly caseId: string;
  /** Milliseconds since the epoch: workflow time or the virtual clock. */
  now(): number;
  /** Calls an activity; rejects when its retries are exhausted. */
  activity(name: string, args: readonly unknown[], kind: 'action' | 'actor'): Promise<unknown>;
  /** Starts a child workflow that reports back by {@link RunningCase.childEnded}. */
  startChild(workflow: string, caseId: string, input: unknown, report: ChildReport): Promise<void>;
  stopChild(caseId: string): Promise<void>;
  /** False when the child is gone. */
  postChild(caseId: string, event: CaseEvent): Promise<boolean>;
  log(message: string, data: Readonly<Record<string, unknown>>): void;
}

/** Where a child workflow's end must be told. */
export interface ChildReport {
  readonly caseId: string;
  readonly actor: string;
  readonly visit: number;
}

/**
 * A case under way: the pure core plus its queue of effects. The same code runs in both hosts, so they cannot disagree.
 * Effects run one after another in the order they were asked for and never hold up the next transition.
 */
export class RunningCase {
  private state: CaseState;
  private readonly core: Core;
  private readonly queue: JobQueue;
  private inFlight = 0;
  /** What the open incidents of transitions and actors are about. */
  private readonly subjects = new Map<string, IncidentSubject>();
  private stopped = false;
  private readonly registration: Registration;
  private readonly host: Host;
  /** Called after every change, so that the host can re-arm its timer. */
  onChange: () => void = () => undefined;

  constructor(registration: Registration, host: Host, resume?: Resume) {
    this.registration = registration;
    this.host = host;
    this.core = createCore(registration);
    const frozen = resume?.case as unknown as FrozenCase | undefined;
    this.state = frozen === undefined ? emptyState : thawCase(registration, this.core, frozen);
    for (const subject of frozen?.subjects ?? []) this.subjects.set(subject.incident, subject);
    this.queue = new JobQueue(frozen?.jobs ?? [], {
      perform: (job) => this.perform(job),
      failed: (job, error) => this.failed(job, error),
      stands: (id) => this.state.incidents.some((incident) => incident.id === id),
      changed: () => this.onChange(),
    });
  }

  start(input: unknown): void {
    this.dispatch({ type: 'start', input });
  }

  /** Goes on with effects that were not done when the case was carried over. */
  resume(): void {
    void this.queue.work();
  }

  /** Done, or given up before its first state; and what had been asked for is done. */
  get ended(): boolean {
    const root = this.state.actors.get('');
    return (root?.status === 'done' || this.error !== undefined) && this.queue.drained;
  }

  /** Why the case never entered its first state, once a person has given it up. */
  get error(): string | undefined {
    if (this.state.actors.get('')?.status !== 'error') return undefined;
    return (this.state.output as { readonly error: string } | undefined)?.error;
  }

  /** Nothing is under way in the world: the case can be carried over or looked at. An open incident is quiet too. */
  get quiet(): boolean {
    return !this.stopped && this.inFlight === 0 && this.queue.quiet;
  }

  get output(): Json {
    return this.state.output ?? null;
  }

  nextDue(): number | undefined {
    return earliest(this.state.timers);
  }

  /** The timer for `dueAt` has run out. */
  timeIsUp(dueAt: number): void {
    if (this.stopped) return;
    this.dispatch({ type: 'due' }, Math.max(dueAt, this.host.now()));
  }

  /** Throws {@link Refused}; changes nothing. */
  validate(request: SendRequest, updateId?: string): void {
    if (updateId !== undefined && this.state.seen.has(updateId)) return;
    this.assertGoing();
    admit(this.registration, this.present(), request);
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
    return !this.stopped && due !== undefined && due <= this.host.now();
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

  /** Fire and forget: what cannot be taken is logged, not thrown. */
  post(event: CaseEvent): void {
    try {
      this.send({ event });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.host.log('posted event refused', { event: event.type, reason: error.reason, message: error.message });
    }
  }

  /** The parent has left the state that invoked this case: nothing more happens here, and its own child workflows are told in turn. */
  stop(): void {
    // One that has come to its end by the parent's last word has nothing to stop.
    if (this.stopped || this.state.actors.get('')?.status === 'done') return;
    this.stopped = true;
    for (const actor of this.state.actors.values())
      if (actor.kind === 'workflow' && actor.status === 'active')
        this.queue.jobs.push({ type: 'stop', caseId: this.childIdOf(actor) });
    this.state = { ...this.state, timers: [] };
    void this.queue.work();
    this.onChange();
  }

  /** Stopped, and what had been asked for is done. What stands with an incident then is not waited for. */
  get stoppedAndDrained(): boolean {
    return this.stopped && (this.queue.drained || this.state.incidents.length > 0);
  }

  childEnded(report: { actor: string; visit: number; output?: unknown; error?: string }): void {
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

  private shown(state: CaseState): View {
    const view = viewOf(this.registration, state);
    return this.stopped ? { ...view, status: 'stopped', allowed: [] } : view;
  }

  waiting(): readonly Waiting[] {
    return this.stopped ? [] : waitingOf(this.registration, this.present());
  }

  resolve(incident: string, decision: 'retry' | 'skip'): void {
    this.fireOverdue();
    this.assertIncident(incident);
    const subject = this.subjects.get(incident);
    this.close(incident);
    if (subject === undefined) this.queue.decide(incident, decision);
    else {
      this.subjects.delete(incident);
      const next = afterDecision(subject, decision, this.state.actors.get(subject.actor));
      if (next !== undefined) this.dispatch(next);
    }
    this.onChange();
  }

  assertIncident(incident: string): void {
    if (!this.present().incidents.some((known) => known.id === incident))
      throw new Refused(
        'UnknownIncident',
        `Hændelsen "${incident}" er ikke åben. / There is no open incident "${incident}".`,
      );
  }

  assertTimer(timer: string, dueAt: Instant): void {
    if (!this.present().timers.some((armed) => timerKey(armed) === timer || armed.id === timer))
      throw new Refused('UnknownTimer', `Fristen "${timer}" løber ikke. / Timer "${timer}" is not armed.`);
    if (!Number.isFinite(Date.parse(dueAt)))
      throw new Refused(
        'InvalidEvent',
        `Feltet "dueAt": "${dueAt}" er ikke et tidspunkt. / Field "dueAt": "${dueAt}" is not an instant.`,
      );
  }

  /** Moves a timer (named by id, or `actor/id` when several actors have it). */
  reschedule(timer: string, dueAt: Instant, reason: string): void {
    this.fireOverdue();
    this.assertTimer(timer, dueAt);
    const due = Date.parse(dueAt);
    this.state = {
      ...this.state,
      timers: this.state.timers.map((armed) =>
        timerKey(armed) === timer || armed.id === timer ? { ...armed, dueAt: due } : armed,
      ),
    };
    this.host.log('timer rescheduled', { timer, dueAt, reason });
    this.onChange();
  }

  freeze(): Resume {
    return {
      format: 1,
      machine: this.registration.name,
      version: this.registration.version,
      case: freezeCase(this.state, this.queue.jobs, [...this.subjects.values()]),
    };
  }

  /** Returns the id of the incident when a transition threw. */
  private dispatch(stimulus: Stimulus, now = this.host.now()): string | undefined {
    const step = this.core.step(this.state, stimulus, now);
    const { state, opened } = openIncidents(step.state, step.faults, now);
    this.state = state;
    for (const one of opened) this.subjects.set(one.incident, one);
    const incident = opened.at(-1)?.incident;
    this.queue.add(jobsOf(this.registration, this.host, step, now));
    this.onChange();
    return incident;
  }

  private failed(job: Job, error: unknown): void {
    const name = job.type === 'call' || job.type === 'activity' ? job.name : job.type;
    const actor = 'actor' in job ? job.actor : '';
    const message = messageOf(error);
    const incident = { id: jobKey(job), kind: 'action', name, actor, message, at: instant(this.host.now()) } as const;
    this.state = { ...this.state, incidents: [...this.state.incidents, incident] };
    this.onChange();
  }

  private async perform(job: Job): Promise<void> {
    switch (job.type) {
      case 'call':
        this.inFlight += 1;
        try {
          await this.host.activity(job.name, job.args, 'action');
        } finally {
          this.inFlight -= 1;
        }
        return;
      case 'activity':
        if (this.current(job)) this.invoke(job);
        return;
      case 'child':
        if (!this.current(job)) return;
        await this.host.startChild(job.workflow, job.caseId, job.input, {
          caseId: this.host.caseId,
          actor: job.actor,
          visit: job.visit,
        });
        return;
      case 'post': {
        const actor = this.state.actors.get(job.actor);
        const child = job.caseId ?? (actor === undefined ? undefined : this.childIdOf(actor));
        if (child === undefined || (await this.host.postChild(child, job.event))) return;
        // It ended without telling: somebody terminated it. One that reported is not active any more.
        if (actor !== undefined && this.childIdOf(actor) === child)
          this.childEnded({ actor: actor.path, visit: actor.visit, error: gone });
        return;
      }
      case 'stop':
        await this.host.stopChild(job.caseId);
    }
  }

  private current(job: { actor: string; visit: number }): boolean {
    const actor = this.state.actors.get(job.actor);
    return actor?.visit === job.visit && actor.status === 'active';
  }

  /** A promise actor: its activity runs while the case goes on; the result is an event. */
  private invoke(job: Job & { type: 'activity' }): void {
    this.inFlight += 1;
    this.host
      .activity(job.name, job.args, 'actor')
      .then(
        (output): Stimulus => ({ type: 'result', actor: job.actor, visit: job.visit, output: output ?? null }),
        (error: unknown): Stimulus => ({
          type: 'failure',
          actor: job.actor,
          visit: job.visit,
          error: { message: messageOf(error) },
        }),
      )
      .then((stimulus) => {
        this.inFlight -= 1;
        this.dispatch(stimulus);
      })
      .catch((error: unknown) => this.host.log('result lost', { actor: job.actor, message: messageOf(error) }));
  }

  private childIdOf(actor: ActorState): string {
    return childCaseId(this.registration, this.host.caseId, actor);
  }

  private assertGoing(): void {
    if (this.stopped) throw new Refused('Ended', 'Sagen er standset. / The case has been stopped.');
  }

  private close(incident: string): void {
    this.state = { ...this.state, incidents: this.state.incidents.filter((known) => known.id !== incident) };
  }
}

/** What a parent is told of a child workflow that ended without reporting. */
export const gone = 'Undersagen blev afbrudt udefra. / The child case was ended from outside.';

const timerKey = (timer: { owner: string; id: string }): string => `${timer.owner}/${timer.id}`;

/** The innermost message: Temporal wraps an activity's failure. */
function messageOf(error: unknown): string {
  let cause: unknown = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause instanceof Error ? cause.message : String(cause);
}

const MOST_SEEN = 500;

function remember(
  seen: ReadonlyMap<string, Receipt>,
  updateId: string,
  receipt: Receipt,
): ReadonlyMap<string, Receipt> {
  const next = new Map(seen).set(updateId, receipt);
  const oldest = next.keys().next().value;
  if (next.size > MOST_SEEN && oldest !== undefined) next.delete(oldest);
  return next;
}
