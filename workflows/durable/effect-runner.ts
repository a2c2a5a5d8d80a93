import type { Host } from './host.ts';
import { JobQueue } from './job-queue.ts';
import { childCaseId, jobKey, type Job } from './jobs.ts';
import type { Registration } from './register.ts';
import type { ActorState, CaseState, Stimulus } from './state.ts';

/** The case whose effects are run. */
export interface EffectOwner {
  readonly registration: Registration;
  readonly host: Host;
  state(): CaseState;
  dispatch(stimulus: Stimulus): void;
  childEnded(report: { actor: string; visit: number; error: string }): void;
  /** An action failed in all attempts; people decide. */
  actionFailed(job: Job, message: string): void;
  changed(): void;
}

/** Runs what the steps of a case ask of the world: actions in order, promise actors beside them, child workflows by message. */
export class EffectRunner {
  readonly queue: JobQueue;
  private calls = 0;
  /** Promise actors that are under way, in the order they were begun. */
  private readonly flying = new Set<Job & { type: 'activity' }>();
  private readonly owner: EffectOwner;

  constructor(owner: EffectOwner, jobs: readonly Job[]) {
    this.owner = owner;
    this.queue = new JobQueue(jobs, {
      perform: (job) => this.perform(job),
      failed: (job, error) => owner.actionFailed(job, messageOf(error)),
      stands: (id) => owner.state().incidents.some((incident) => incident.id === id),
      changed: () => owner.changed(),
    });
  }

  /** Nothing is under way in the world; an open incident is quiet too. */
  get quiet(): boolean {
    return this.flying.size === 0 && this.carriable;
  }

  /** Nothing is under way but promise actors. */
  get carriable(): boolean {
    return this.calls === 0 && this.queue.quiet;
  }

  get inFlight(): readonly Job[] {
    return [...this.flying];
  }

  /** Promise actors that were under way when the case was carried over. */
  beginAgain(jobs: readonly Job[]): void {
    for (const job of jobs) if (job.type === 'activity' && this.isCurrent(job)) this.invoke(job);
  }

  childIdOf(actor: ActorState): string {
    return childCaseId(this.owner.registration, this.owner.host.caseId, actor);
  }

  /** The child workflows that are under way are told to stop. */
  stopChildren(): void {
    for (const actor of this.owner.state().actors.values())
      if (actor.kind === 'workflow' && actor.status === 'active')
        this.queue.jobs.push({ type: 'stop', caseId: this.childIdOf(actor) });
    void this.queue.work();
  }

  private async perform(job: Job): Promise<void> {
    const { host } = this.owner;
    switch (job.type) {
      case 'call':
        this.calls += 1;
        try {
          await host.activity(job.name, job.args, 'action');
        } finally {
          this.calls -= 1;
        }
        return;
      case 'activity':
        if (this.isCurrent(job)) this.invoke(job);
        return;
      case 'child':
        if (!this.isCurrent(job)) return;
        await host.startChild(job.workflow, job.caseId, job.input, {
          caseId: host.caseId,
          actor: job.actor,
          visit: job.visit,
        });
        return;
      case 'post': {
        const actor = this.owner.state().actors.get(job.actor);
        const child = job.caseId ?? (actor === undefined ? undefined : this.childIdOf(actor));
        if (child === undefined || (await host.postChild(child, job.event))) return;
        // It ended without telling: somebody terminated it. One that reported is not active any more.
        if (actor !== undefined && this.childIdOf(actor) === child)
          this.owner.childEnded({ actor: actor.path, visit: actor.visit, error: gone });
        return;
      }
      case 'stop':
        await host.stopChild(job.caseId);
    }
  }

  private isCurrent(job: { actor: string; visit: number }): boolean {
    const actor = this.owner.state().actors.get(job.actor);
    return actor?.visit === job.visit && actor.status === 'active';
  }

  /** A promise actor: its activity runs while the case goes on; the result is an event. */
  private invoke(job: Job & { type: 'activity' }): void {
    const { name, args, actor, visit } = job;
    const { host } = this.owner;
    this.flying.add(job);
    host
      .activity(name, args, 'actor')
      .then(
        (output): Stimulus => ({ type: 'result', actor, visit, output: output ?? null }),
        (error: unknown): Stimulus => ({ type: 'failure', actor, visit, error: { message: messageOf(error) } }),
      )
      .then((stimulus) => {
        this.flying.delete(job);
        this.owner.dispatch(stimulus);
      })
      .catch((error: unknown) => host.log('result lost', { actor, message: messageOf(error) }));
  }
}

/** What a parent is told of a child workflow that ended without reporting. */
export const gone = 'The child case was ended from outside.';

/** The innermost message: Temporal wraps an activity's failure. */
export function messageOf(error: unknown): string {
  let cause: unknown = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause instanceof Error ? cause.message : String(cause);
}

export const incidentNameOf = (job: Job): string =>
  job.type === 'call' || job.type === 'activity' ? job.name : job.type;
export const incidentIdOf = jobKey;
