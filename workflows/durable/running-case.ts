import {
  Refused,
  type CaseEvent,
  type EffectContext,
  type Instant,
  type Json,
  type RecordBatch,
  type Receipt,
  type SendRequest,
  type View,
  type Waiting,
} from '../messages.ts';
import { admit } from './admit.ts';
import { createCore, emptyState, type Core } from './core.ts';
import { freezeCase, thawCase, type FrozenCase } from './persist.ts';
import { batchOf } from './record.ts';
import type { Registration } from './register.ts';
import type { Resume } from './options.ts';
import { instant, type CaseState, type Command, type Step, type Stimulus } from './state.ts';
import { earliest } from './timers.ts';
import { receiptOf, statePathOf, viewOf, waitingOf } from './view.ts';
import type { XEvent } from './xstate.ts';

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
  postChild(caseId: string, event: CaseEvent): Promise<void>;
  log(message: string, data: Readonly<Record<string, unknown>>): void;
}

/** Where a child workflow's end must be told. */
export interface ChildReport {
  readonly caseId: string;
  readonly actor: string;
  readonly visit: number;
}

/** One thing to do to the world. JSON, so that what is not done yet survives continue-as-new. */
export type Job =
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Json[]; readonly actor: string }
  | {
      readonly type: 'activity';
      readonly name: string;
      readonly args: readonly Json[];
      readonly actor: string;
      readonly visit: number;
    }
  | {
      readonly type: 'child';
      readonly src: string;
      readonly input: Json;
      readonly actor: string;
      readonly visit: number;
    }
  | { readonly type: 'post'; readonly actor: string; readonly event: CaseEvent }
  | { readonly type: 'stop'; readonly workflow: string };

interface OpenIncident {
  readonly resolve: (decision: 'retry' | 'skip') => void;
}

/**
 * A case under way: the pure core plus its queue of effects. The same code runs in both hosts, so they cannot disagree.
 * Effects run one after another in the order they were asked for and never hold up the next transition.
 */
export class RunningCase {
  private state: CaseState;
  private readonly core: Core;
  private readonly jobs: Job[] = [];
  private working = false;
  private inFlight = 0;
  private readonly open = new Map<string, OpenIncident>();
  /** Events whose transition threw, by incident. */
  private readonly stuck = new Map<string, { actor: string; event: XEvent }>();
  private readonly registration: Registration;
  private readonly host: Host;
  /** Called after every change, so that the host can re-arm its timer. */
  onChange: () => void = () => undefined;

  constructor(registration: Registration, host: Host, resume?: Resume) {
    this.registration = registration;
    this.host = host;
    this.core = createCore(registration);
    if (resume === undefined) {
      this.state = emptyState;
    } else {
      const frozen = resume.case as unknown as FrozenCase;
      this.state = thawCase(registration, this.core, frozen);
      for (const stuck of frozen.stuck) this.stuck.set(stuck.incident, { actor: stuck.actor, event: stuck.event });
      this.jobs.push(...frozen.jobs);
    }
  }

  start(input: unknown): void {
    this.dispatch({ type: 'start', input });
  }

  /** Goes on with effects that were not done when the case was carried over. */
  resume(): void {
    void this.work();
  }

  get ended(): boolean {
    const root = this.state.actors.get('');
    return root !== undefined && root.status === 'done' && this.jobs.length === 0 && !this.working;
  }

  /** Nothing is under way in the world: the case can be carried over or looked at. An open incident is quiet too. */
  get quiet(): boolean {
    return this.inFlight === 0 && (!this.working || this.open.size > 0);
  }

  get output(): Json {
    return this.state.output ?? null;
  }

  nextDue(): number | undefined {
    return earliest(this.state.timers);
  }

  /** The timer for `dueAt` has run out. */
  timeIsUp(dueAt: number): void {
    this.dispatch({ type: 'due' }, Math.max(dueAt, this.host.now()));
  }

  /** Throws {@link Refused}; changes nothing. */
  validate(request: SendRequest, updateId?: string): void {
    if (updateId !== undefined && this.state.seen.has(updateId)) return;
    admit(this.registration, this.state, request);
  }

  send(request: SendRequest, updateId?: string): Receipt {
    const seen = updateId === undefined ? undefined : this.state.seen.get(updateId);
    if (seen !== undefined) return seen;
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

  /** The parent has left the state that invoked this case: its own child workflows are told in turn. */
  async stop(): Promise<void> {
    for (const actor of this.state.actors.values())
      if (actor.kind === 'workflow' && actor.status === 'active')
        await this.host.stopChild(this.childId({ ...actor, actor: actor.path }));
  }

  childEnded(report: { actor: string; visit: number; output?: unknown; error?: string }): void {
    const { actor, visit } = report;
    this.dispatch(
      report.error === undefined
        ? { type: 'result', actor, visit, output: report.output }
        : { type: 'failure', actor, visit, error: { message: report.error } },
    );
  }

  view(): View {
    return viewOf(this.registration, this.state);
  }

  waiting(): readonly Waiting[] {
    return waitingOf(this.registration, this.state);
  }

  resolve(incident: string, decision: 'retry' | 'skip'): void {
    this.assertIncident(incident);
    const stuck = this.stuck.get(incident);
    this.close(incident);
    if (stuck !== undefined) {
      this.stuck.delete(incident);
      if (decision === 'retry')
        this.dispatch(
          stuck.event.type === 'xstate.init' && stuck.actor === ''
            ? { type: 'start', input: stuck.event['input'] }
            : { type: 'event', actor: stuck.actor, event: stuck.event },
        );
      return;
    }
    const open = this.open.get(incident);
    this.open.delete(incident);
    if (open !== undefined) open.resolve(decision);
    else {
      // Carried over while standing: the job it was about is the first of the queue.
      if (decision === 'skip') this.jobs.shift();
      void this.work();
    }
    this.onChange();
  }

  assertIncident(incident: string): void {
    if (!this.state.incidents.some((known) => known.id === incident))
      throw new Refused(
        'UnknownIncident',
        `Hændelsen "${incident}" er ikke åben. / There is no open incident "${incident}".`,
      );
  }

  assertTimer(timer: string, dueAt: Instant): void {
    if (!this.state.timers.some((armed) => timerKey(armed) === timer || armed.id === timer))
      throw new Refused('UnknownTimer', `Fristen "${timer}" løber ikke. / Timer "${timer}" is not armed.`);
    if (!Number.isFinite(Date.parse(dueAt)))
      throw new Refused(
        'InvalidEvent',
        `Feltet "dueAt": "${dueAt}" er ikke et tidspunkt. / Field "dueAt": "${dueAt}" is not an instant.`,
      );
  }

  /** Moves a timer (named by id, or `actor/id` when several actors have it). */
  reschedule(timer: string, dueAt: Instant, reason: string): void {
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
    const stuck = [...this.stuck].map(([incident, { actor, event }]) => ({ incident, actor, event }));
    return {
      format: 1,
      machine: this.registration.name,
      version: this.registration.version,
      case: freezeCase(this.state, this.jobs, stuck),
    };
  }

  /** Returns the id of the incident when a transition threw. */
  private dispatch(stimulus: Stimulus, now = this.host.now()): string | undefined {
    const step = this.core.step(this.state, stimulus, now);
    this.state = step.state;
    let incident: string | undefined;
    for (const fault of step.faults) {
      incident = this.raise('transition', fault.event.type, fault.actor, fault.message, now);
      this.stuck.set(incident, { actor: fault.actor, event: fault.event });
    }
    this.jobs.push(...this.jobsOf(step, now));
    void this.work();
    this.onChange();
    return incident;
  }

  private jobsOf(step: Step, now: number): Job[] {
    const { options } = this.registration;
    const recorded = new Set(options.record?.effects ?? []);
    const jobs: Job[] = [];
    const context = (at: { actor: string; visit: number; machine?: string }, n: number): EffectContext => ({
      key: `${this.host.caseId}/${step.state.seq}/${n}`,
      caseId: this.host.caseId,
      machine: at.machine ?? this.registration.name,
      seq: step.state.seq,
      at: instant(now),
      actor: at.actor,
      visit: at.visit,
    });
    if (
      options.record !== undefined &&
      (step.steps.length > 0 ||
        step.commands.some((command) => command.type === 'action' && recorded.has(command.name)))
    ) {
      const batch: RecordBatch = batchOf(
        this.registration,
        this.host.caseId,
        step,
        recorded,
        now,
        statePathOf(step.state),
      );
      jobs.push({
        type: 'call',
        name: options.record.activity,
        args: [batch as unknown as Json, context({ actor: '', visit: 1 }, 0) as unknown as Json],
        actor: '',
      });
    }
    step.commands.forEach((command, index) => {
      const job = this.jobOf(command, (at) => context(at, index + 1), recorded);
      if (job !== undefined) jobs.push(job);
    });
    return jobs;
  }

  private jobOf(
    command: Command,
    context: (at: { actor: string; visit: number; machine?: string }) => EffectContext,
    recorded: ReadonlySet<string>,
  ): Job | undefined {
    switch (command.type) {
      case 'action':
        if (recorded.has(command.name)) return undefined;
        return {
          type: 'call',
          name: command.name,
          args: [command.params as Json, context(command) as unknown as Json],
          actor: command.actor,
        };
      case 'emit':
        if (this.registration.options.emit === undefined) {
          this.host.log('emitted', { event: command.event.type, actor: command.actor });
          return undefined;
        }
        return {
          type: 'call',
          name: this.registration.options.emit,
          args: [command.event as unknown as Json, context({ actor: command.actor, visit: 0 }) as unknown as Json],
          actor: command.actor,
        };
      case 'log':
        this.host.log(command.label ?? 'log', { value: command.value, actor: command.actor });
        return undefined;
      case 'startActivity':
        return {
          type: 'activity',
          name: command.src,
          args: [command.input as Json, context(command) as unknown as Json],
          actor: command.actor,
          visit: command.visit,
        };
      case 'startWorkflow':
        return {
          type: 'child',
          src: command.src,
          input: command.input as Json,
          actor: command.actor,
          visit: command.visit,
        };
      case 'sendWorkflow':
        return { type: 'post', actor: command.actor, event: command.event as CaseEvent };
      case 'stopActor': {
        // An activity that runs on is let run: its result is stale by its visit.
        if (command.kind === 'promise') return undefined;
        return { type: 'stop', workflow: this.childId(command) };
      }
    }
  }

  private childId(of: { src: string; input?: unknown; actor: string; visit: number }): string {
    return (
      this.registration.options.children?.[of.src]?.id(of.input ?? null, this.host.caseId) ??
      `${this.host.caseId}/${of.actor}.${of.visit}`
    );
  }

  /** Works through the queue, one job at a time. */
  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      for (let job = this.jobs[0]; job !== undefined; job = this.jobs[0]) {
        // A job carried over with its incident waits for the decision.
        if (this.standing(job)) return;
        const decision = await this.attempt(job);
        if (decision === 'done') this.jobs.shift();
      }
    } finally {
      this.working = false;
      this.onChange();
    }
  }

  private standing(job: Job): boolean {
    return this.state.incidents.some(
      (incident) => incident.kind === 'action' && incident.id === jobKey(job) && !this.open.has(incident.id),
    );
  }

  private async attempt(job: Job): Promise<'done' | 'again'> {
    try {
      await this.perform(job);
      return 'done';
    } catch (error) {
      const id = this.raise(
        'action',
        job.type === 'call' || job.type === 'activity' ? job.name : job.type,
        'actor' in job ? job.actor : '',
        messageOf(error),
        this.host.now(),
        jobKey(job),
      );
      const decision = await new Promise<'retry' | 'skip'>((resolve) => {
        this.open.set(id, { resolve });
        this.onChange();
      });
      return decision === 'skip' ? 'done' : 'again';
    }
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
      case 'child': {
        if (!this.current(job)) return;
        const child = this.registration.options.children?.[job.src];
        await this.host.startChild(child?.workflow ?? job.src, this.childId(job), job.input, {
          caseId: this.host.caseId,
          actor: job.actor,
          visit: job.visit,
        });
        return;
      }
      case 'post': {
        const actor = this.state.actors.get(job.actor);
        if (actor !== undefined) await this.host.postChild(this.childId({ ...actor, actor: actor.path }), job.event);
        return;
      }
      case 'stop':
        await this.host.stopChild(job.workflow);
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

  private raise(
    kind: 'action' | 'transition',
    name: string,
    actor: string,
    message: string,
    now: number,
    key?: string,
  ): string {
    const id = key ?? `${kind}-${this.state.seq}-${this.state.incidents.length + 1}`;
    this.state = {
      ...this.state,
      incidents: [...this.state.incidents, { id, kind, name, actor, message, at: instant(now) }],
    };
    this.onChange();
    return id;
  }

  private close(incident: string): void {
    this.state = { ...this.state, incidents: this.state.incidents.filter((known) => known.id !== incident) };
  }
}

const timerKey = (timer: { owner: string; id: string }): string => `${timer.owner}/${timer.id}`;

function jobKey(job: Job): string {
  const key = 'args' in job ? (job.args[1] as { key?: string } | undefined)?.key : undefined;
  return `action-${key ?? `${job.type}-${'actor' in job ? job.actor : job.workflow}`}`;
}

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
