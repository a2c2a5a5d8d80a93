import { awayPauseMs, saysAway } from './away.ts';
import type { Cases, Instant, Json, StartRequest } from './messages.ts';
import { admitInput } from './admit.ts';
import type { DurableWorkflow } from './durable.ts';
import type { ChildReport, Host } from './host.ts';
import { Refused } from './refused.ts';
import { RunningCase } from './running-case.ts';
import { VirtualClock } from './virtual-clock.ts';

type Activity = (...args: never[]) => unknown;

export interface MemoryHostOptions {
  /** Durable workflows by name, as the worker has them. */
  readonly workflows: Readonly<Record<string, DurableWorkflow>>;
  /** The same activities as the worker has. */
  readonly activities: Readonly<Record<string, Activity>>;
  /** Where the virtual clock starts. */
  readonly startAt: Instant;
  /** Freezes and thaws every case after each step: what continue-as-new and a restart do. For tests. */
  readonly thawAlways?: boolean;
  readonly onLog?: (caseId: string, message: string, data: Readonly<Record<string, unknown>>) => void;
}

interface Hosted {
  running: RunningCase;
  readonly workflow: string;
  readonly input: Json;
  readonly report: ChildReport | undefined;
  /** When its next timer runs out, as of its last change. */
  due: number | undefined;
  stopped: boolean;
  reported: boolean;
}

/** Many cases under one virtual clock: the preview, `simulate` and the property tests. Agrees with the Temporal host step by step, because both drive the same core. */
export interface MemoryHost extends Cases {
  /** The same cases for those who speak from inside an activity: what they say is taken at once, and nobody waits for the activity that is saying it. */
  readonly beside: Cases;
  now(): Instant;
  /** Lets time pass, firing every timer on its own instant, and waits until nothing is under way. */
  advanceTo(at: Instant): Promise<void>;
  /** Waits until no activity is under way. Time stands still. */
  settle(): Promise<void>;
  /** Next instant at which something happens by itself. */
  nextDue(): Instant | undefined;
  ended(caseId: string): boolean;
  caseIds(): readonly string[];
}

/** What crosses a wire in Temporal does so here, and shares no objects with who sent it. */
const wired = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export function createMemoryHost(options: MemoryHostOptions): MemoryHost {
  const clock = new VirtualClock(Date.parse(options.startAt));
  const cases = new Map<string, Hosted>();
  /** Those that have not ended: only these have timers. */
  const going = new Set<Hosted>();

  const hosted = (caseId: string): Hosted => {
    const found = cases.get(caseId);
    if (found === undefined) throw new Refused('NotFound', { caseId });
    return found;
  };

  const open = (request: StartRequest, report?: ChildReport): Hosted => {
    const workflow = options.workflows[request.workflow];
    if (workflow === undefined) throw new Error(`No workflow "${request.workflow}".`);
    const { registration } = workflow;
    const running = new RunningCase(registration, hostFor(request.caseId));
    const entry: Hosted = {
      running,
      workflow: request.workflow,
      input: request.input,
      report,
      due: undefined,
      stopped: false,
      reported: false,
    };
    cases.set(request.caseId, entry);
    going.add(entry);
    running.onChange = () => afterChange(request.caseId);
    running.start(wired(request.input));
    return entry;
  };

  const afterChange = (caseId: string): void => {
    const entry = cases.get(caseId);
    if (entry === undefined) return;
    entry.due = entry.running.nextDue();
    if (entry.running.ended) going.delete(entry);
    if (entry.running.ended && entry.report !== undefined && !entry.reported && !entry.stopped) {
      entry.reported = true;
      const { report } = entry;
      const { error, output } = entry.running;
      const end = error === undefined ? { output } : { error };
      clock.run(async () =>
        cases.get(report.caseId)?.running.childEnded({ actor: report.actor, visit: report.visit, ...end }),
      );
    }
  };

  const hostFor = (caseId: string): Host => ({
    caseId,
    now: () => clock.now,
    activity: (name, args) => clock.run(() => callWithRetries(caseId, name, args)),
    startChild: async (workflow, childId, input, report) => {
      if (!cases.has(childId)) open({ workflow, caseId: childId, input: input as Json }, report);
    },
    stopChild: async (childId) => {
      const child = cases.get(childId);
      if (child === undefined || child.stopped) return;
      child.stopped = true;
      going.delete(child);
      child.running.stop();
    },
    postChild: async (childId, event) => {
      const child = cases.get(childId);
      if (child !== undefined && !child.stopped) child.running.post(event);
      return true;
    },
    judgeThaw: (_attempt, failed) => (failed ? 'held' : 'thawed'),
    log: (message, data) => options.onLog?.(caseId, message, data),
  });

  /** As Temporal does here: 8 attempts unless the machine's options say otherwise, doubling from a second to a minute, of virtual time. */
  const callWithRetries = async (caseId: string, name: string, args: readonly unknown[]): Promise<unknown> => {
    const own = options.workflows[cases.get(caseId)?.workflow ?? '']?.registration.options.activities?.[name];
    const most = own?.maximumAttempts ?? 8;
    const activity = options.activities[name];
    if (activity === undefined) throw new Error(`There is no activity "${name}".`);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result: unknown = await activity(...(wired(args) as never[]));
        return result === undefined ? undefined : wired(result);
      } catch (error) {
        const isLast = attempt >= most || (error as { nonRetryable?: boolean }).nonRetryable === true;
        if (isLast && !saysAway(error)) throw error;
        await clock.sleep(isLast ? awayPauseMs : Math.min(60_000, 1000 * 2 ** (attempt - 1)));
        if (isLast) attempt = 0;
      }
    }
  };

  const rethaw = (caseId: string, entry: Hosted): void => {
    if (options.thawAlways !== true || !entry.running.quiet || entry.running.ended || entry.stopped) return;
    const frozen = wired(entry.running.freeze());
    entry.running.onChange = () => undefined;
    entry.running = new RunningCase(options.workflows[entry.workflow]!.registration, hostFor(caseId));
    entry.running.onChange = () => afterChange(caseId);
    entry.running.resume(frozen);
    entry.due = entry.running.nextDue();
  };

  const settle = async (): Promise<void> => {
    await clock.settle();
    if (options.thawAlways === true) {
      for (const [caseId, entry] of cases) rethaw(caseId, entry);
      await clock.settle();
    }
  };

  const earliest = (): number | undefined => {
    let found = clock.nextWake();
    for (const { due } of going) if (due !== undefined && (found === undefined || due < found)) found = due;
    return found;
  };

  /** As a client over Temporal that knows the workflows: a wrong input starts nothing. */
  const refuseInput = ({ workflow, input }: StartRequest): void => {
    const registration = options.workflows[workflow]?.registration;
    if (registration !== undefined) admitInput(registration.inputSchema(registration.machine), input);
  };

  const beside: Cases = {
    async start(request) {
      if (cases.has(request.caseId)) return { started: false };
      refuseInput(request);
      open(request);
      return { started: true };
    },
    send: async (caseId, request, updateId) => hosted(caseId).running.send(wired(request), updateId),
    post: async (caseId, event) => hosted(caseId).running.post(wired(event)),
    async startAndPost(request, event) {
      refuseInput(request);
      const running = cases.get(request.caseId);
      const entry = running === undefined || running.running.ended ? open(request) : running;
      entry.running.post(wired(event));
    },
    view: async (caseId) => hosted(caseId).running.view(),
    waiting: async (caseId) => hosted(caseId).running.waiting(),
    rehearse: async (caseId, request) => wired(hosted(caseId).running.rehearse(wired(request))),
    retry: async (caseId, incident, updateId) => hosted(caseId).running.resolve(incident, 'retry', updateId),
    skip: async (caseId, incident, updateId) => hosted(caseId).running.resolve(incident, 'skip', updateId),
    frozen: async (caseId) => wired(hosted(caseId).running.frozen()),
    operate: async (caseId, operation, updateId) => hosted(caseId).running.operate(operation, updateId),
    reschedule: async (caseId, ...args) => hosted(caseId).running.reschedule(...args),
  };
  /** Says it, and waits until what it leads to has been done. */
  const settled =
    <Args extends readonly unknown[], Answer>(say: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      const answer = await say(...args);
      await settle();
      return answer;
    };

  return {
    now: () => new Date(clock.now).toISOString(),
    settle,
    nextDue: () => {
      const due = earliest();
      return due === undefined ? undefined : new Date(Math.max(due, clock.now)).toISOString();
    },
    ended: (caseId) => hosted(caseId).running.ended || hosted(caseId).stopped,
    caseIds: () => [...cases.keys()],

    async advanceTo(at) {
      const target = Date.parse(at);
      await settle();
      for (let due = earliest(); due !== undefined && due <= target; due = earliest()) {
        clock.moveTo(Math.max(due, clock.now));
        const isRipe = ({ stopped, due: own }: Hosted): boolean => !stopped && own !== undefined && own <= clock.now;
        // One may stop another, or move its timer.
        for (const entry of Array.from(going).filter(isRipe)) if (isRipe(entry)) entry.running.timeIsUp();
        await settle();
      }
      clock.moveTo(Math.max(target, clock.now));
    },

    beside,
    ...beside,
    start: settled(beside.start),
    send: settled(beside.send),
    post: settled(beside.post),
    retry: settled(beside.retry),
    skip: settled(beside.skip),
    operate: settled(beside.operate),
    reschedule: settled(beside.reschedule),
  };
}
