import { jobKey, type Job } from './jobs.ts';

/** What the queue needs of the case whose jobs it works off. */
export interface Workplace {
  perform(job: Job): Promise<void>;
  /** Opens an incident; people decide. */
  failed(job: Job, error: unknown): void;
  /** Whether an incident of this id stands. */
  stands(incident: string): boolean;
  changed(): void;
}

/** The effects of a case: one after another, in the order they were asked for. One that fails holds up those behind it until somebody decides. */
export class JobQueue {
  readonly jobs: Job[];
  private working = false;
  /** Who waits for the decision on an incident. */
  private readonly open = new Map<string, (decision: 'retry' | 'skip') => void>();
  private readonly at: Workplace;

  constructor(jobs: readonly Job[], at: Workplace) {
    this.jobs = [...jobs];
    this.at = at;
  }

  get drained(): boolean {
    return this.jobs.length === 0 && !this.working;
  }

  /** At rest, or standing before an incident. */
  get quiet(): boolean {
    return !this.working || this.open.size > 0;
  }

  add(jobs: readonly Job[]): void {
    this.jobs.push(...jobs);
    void this.work();
  }

  /** Works through the queue, one job at a time. */
  async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      for (let job = this.jobs[0]; job !== undefined; job = this.jobs[0]) {
        // A job carried over with its incident waits for the decision.
        const key = jobKey(job);
        if (this.at.stands(key) && !this.open.has(key)) return;
        if ((await this.attempt(job, key)) === 'done') this.jobs.shift();
      }
    } finally {
      this.working = false;
      this.at.changed();
    }
  }

  /** A person has decided on the incident of a job; it has been closed. */
  decide(incident: string, decision: 'retry' | 'skip'): void {
    const waiting = this.open.get(incident);
    this.open.delete(incident);
    if (waiting !== undefined) {
      waiting(decision);
      return;
    }
    // Carried over while standing: the job it was about is the first of the queue.
    if (decision === 'skip') this.jobs.shift();
    void this.work();
  }

  private async attempt(job: Job, key: string): Promise<'done' | 'again'> {
    try {
      await this.at.perform(job);
      return 'done';
    } catch (error) {
      this.at.failed(job, error);
      const decision = await new Promise<'retry' | 'skip'>((resolve) => {
        this.open.set(key, resolve);
        this.at.changed();
      });
      return decision === 'skip' ? 'done' : 'again';
    }
  }
}
