import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  currentUpdateInfo,
  defineQuery,
  defineSignal,
  defineUpdate,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  makeContinueAsNewFunc,
  patched,
  ParentClosePolicy,
  setHandler,
  sleep,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { InputFrom, OutputFrom } from 'xstate';
import type { EventType } from './machine-types.ts';
import {
  messages,
  type CaseEvent,
  type Instant,
  type Json,
  type Rehearsal,
  type SendRequest,
  type Operation,
  type Resume,
  type Waiting,
} from './messages.ts';
import { Refused } from './refused.ts';
import { activityCall } from './activity-calls.ts';
import { ArmedTimer } from './armed-timer.ts';
import { attributeKeeper } from './attributes.ts';
import type { DurableOptions, OptionsFor } from './options.ts';
import { register, type Registration } from './register.ts';
import { gone } from './effect-runner.ts';
import { CarryOver } from './carry-over.ts';
import type { ChildReport, Host } from './host.ts';
import { rehearsalOf } from './rehearse.ts';
import { RunningCase } from './running-case.ts';
import type { Machine } from './xstate.ts';

const send = defineUpdate<unknown, [SendRequest]>(messages.send);
const post = defineSignal<[CaseEvent]>(messages.post);
const childEnded = defineSignal<[ChildEnd]>('childEnded');
const stopped = defineSignal('stopped');
const rearm = defineSignal(messages.rearm);
const view = defineQuery<unknown>(messages.view);
const waiting = defineQuery<unknown>(messages.waiting);
const rehearse = defineQuery<Rehearsal, [SendRequest]>(messages.rehearse);
const retry = defineUpdate<void, [string]>(messages.retry);
const skip = defineUpdate<void, [string]>(messages.skip);
const frozen = defineQuery<unknown>(messages.frozen);
const operate = defineUpdate<void, [Operation]>(messages.operate);
const reschedule = defineUpdate<void, [string, Instant, string]>(messages.reschedule);

interface ChildEnd {
  readonly actor: string;
  readonly visit: number;
  readonly output?: Json;
  readonly error?: string;
}

/** What a durable workflow is started with besides its input: what it carried over, and whom its end must be told. */
export interface Carried {
  readonly resume?: Resume;
  readonly report?: ChildReport;
}

type Started = (input: unknown, carried: Carried) => Promise<unknown>;

/** A Temporal workflow made of a machine. */
export interface DurableWorkflow {
  (input: never, carried?: Carried): Promise<unknown>;
  /** The registration, for the in-memory host, charts and tests. */
  readonly registration: Registration;
}

/** What a workflow is typed by: its machine, the keys of its events' schemas, what its `waiting` tells, its activities for `record` and `emit`. */
interface WorkflowTypes<M, Key, W, Extra> {
  readonly machine: M;
  readonly keys: Key;
  readonly waiting: W;
  readonly extra: Extra;
}

/** The workflow of one machine, with its types. */
export interface WorkflowOf<M, Key, W, Extra> extends DurableWorkflow {
  (input: InputFrom<M>, carried?: Carried): Promise<OutputFrom<M>>;
  /** Only a type: what the clients of the workflow's cases are typed by. */
  readonly types?: WorkflowTypes<M, Key, W, Extra>;
}

/**
 * Makes a Temporal workflow of a state machine: `export const order = durable(orderMachine, options)`.
 * Throws `NotDurable` at once when the machine holds something that would not survive (see the manual beside this file).
 * The workflow returns the machine's output; it never fails because of the machine: what goes wrong becomes an incident.
 */
export function durable<
  M extends Machine,
  const Key extends EventType<M> | `${string}.*` = EventType<M>,
  W extends Waiting = Waiting,
  const Extra extends string = never,
  const Shared extends boolean = false,
>(machine: M, options?: OptionsFor<M, Key, W, Extra, Shared>): WorkflowOf<M, Key, W, Extra>;
export function durable(machine: Machine, options: object = {}): DurableWorkflow {
  return workflowOf(machine, options);
}

function workflowOf(machine: Machine, options: DurableOptions): DurableWorkflow {
  const registration = register(machine, options);
  const workflow = async (input: unknown, carried: Carried = {}): Promise<unknown> => {
    assertBegunBy(registration);
    let failure: unknown;
    const carryOver = new CarryOver(options);
    /** Does what a task brought that stands in the history. */
    const heard = <T>(act: () => T): T => {
      carryOver.heard();
      return act();
    };
    const timer = new ArmedTimer(
      () => carryOver.heard(),
      (error) => (failure = error),
    );
    const lost = ({ actor, visit }: ChildReport): void => running.childEnded({ actor, visit, error: gone });
    const running: RunningCase = new RunningCase(registration, temporalHost(options, lost));
    const keepAttributes = attributeKeeper(options);

    const changed = (): void => {
      carryOver.heard();
      const due = running.nextDue();
      if (due !== undefined) timer.arm(due, () => running.timeIsUp());
      else if (running.quiet && !running.ending) timer.disarm();
      keepAttributes(() => running.recordedView());
    };
    running.onChange = changed;

    setHandler(view, () => running.view());
    setHandler(waiting, () => running.waiting());
    setHandler(frozen, () => running.frozen());
    setHandler(rehearse, (request) => rehearsalOf(() => running.rehearse(request)));

    // Before the other handlers: a message that came with the start is handed over the moment its handler is set.
    if (carried.resume === undefined) running.start(input);
    else running.resume(carried.resume);

    const updateId = (): string | undefined => currentUpdateInfo()?.id;
    const accepted = <T>(act: () => T): T => heard(() => refusing(act));
    setHandler(send, (request) => accepted(() => running.send(request, updateId())), {
      validator: (request) => refusing(() => running.validate(request, updateId())),
    });
    setHandler(retry, (incident) => accepted(() => running.resolve(incident, 'retry', updateId())), {
      validator: (incident) => refusing(() => running.assertIncident(incident, 'retry', updateId())),
    });
    setHandler(skip, (incident) => accepted(() => running.resolve(incident, 'skip', updateId())), {
      validator: (incident) => refusing(() => running.assertIncident(incident, 'skip', updateId())),
    });
    setHandler(reschedule, (id, dueAt, reason) => accepted(() => running.reschedule(id, dueAt, reason, updateId())), {
      validator: (id, dueAt, _reason) => refusing(() => running.assertTimer(id, dueAt, updateId())),
    });
    setHandler(operate, (operation) => accepted(() => running.operate(operation, updateId())), {
      validator: (operation) => refusing(() => running.assertOperation(operation, updateId())),
    });

    setHandler(post, (event) => heard(() => running.post(event)));
    setHandler(childEnded, (report) => heard(() => running.childEnded(report)));
    setHandler(stopped, () => heard(() => running.stop()));
    setHandler(rearm, () => heard(() => running.onceThawed(() => timer.rearm(() => running.timeIsUp()))));

    let resume: Resume | undefined;
    const over = () => running.ended || running.stoppedAndDrained;
    try {
      // A timer may fire in the very activation in which the case was quiet: only what is quiet when this goes on is frozen.
      for (;;) {
        await condition(() => failure !== undefined || over() || carryOver.isDue(running));
        // No failure of the machine: the task fails, and is tried again.
        if (failure !== undefined) throw failure;
        await condition(allHandlersFinished);
        if (over()) break;
        resume = carryOver.isDue(running) ? running.freezeToCarry(workflowInfo().historyLength) : undefined;
        if (resume !== undefined) break;
      }
    } catch (error) {
      if (isCancellation(error) && carried.report !== undefined)
        await CancellationScope.nonCancellable(() => reportEnd(carried.report!, { error: 'cancelled' }));
      throw error;
    }
    if (resume !== undefined) return goOn(running.migrating)(input, { ...carried, resume });
    if (carried.report !== undefined && running.ended)
      await reportEnd(
        carried.report,
        running.error === undefined ? { output: running.output } : { error: running.error },
      );
    return running.output;
  };
  return Object.assign(workflow, { registration });
}

/**
 * A run is replayed by the version of the machine that began it, and by no other: what another would do in its place may differ without anybody noticing. A
 * marker in its history says which; runs of version 1 have none.
 */
function assertBegunBy({ name, version }: Registration): void {
  if (version === '1' || patched(`version-${version}`)) return;
  throw new Error(
    `This run of "${name}" was begun by another version than ${version}: it goes on with a worker of that one.`,
  );
}

/** The next run is of the version that this one is of, where workers are pinned to one; after a migration, of the newest. */
const goOn = (migrating: boolean) =>
  makeContinueAsNewFunc<Started>(migrating ? { initialVersioningBehavior: 'AUTO_UPGRADE' } : {});

/** Before a parent that was not found is looked for again. */
const pauses = ['1s', '5s'] as const;

/**
 * A parent that has ended meanwhile need not know. One that goes on as a new run may not be found for a moment (the time-skipping server has such a gap), and
 * would wait for ever: it is looked for again. Runs from before have no marker of it.
 */
async function reportEnd(report: ChildReport, end: { output: Json } | { error: string }): Promise<void> {
  const { actor, visit } = report;
  const signalled = (): Promise<boolean> =>
    ignoringGone(getExternalWorkflowHandle(report.caseId).signal(childEnded, { actor, visit, ...end }));
  if (await signalled()) return;
  for (const pause of pauses) {
    if (!patched('parent-looked-for-again')) return;
    await sleep(pause);
    if (await signalled()) return;
  }
}

function temporalHost(options: DurableOptions, lost: (report: ChildReport) => void): Host {
  const calls = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  const call = (name: string, kind: 'action' | 'actor') => {
    const known = calls.get(`${kind} ${name}`);
    if (known !== undefined) return known;
    const made = activityCall(name, { local: kind === 'action', ...options.activities?.[name] });
    calls.set(`${kind} ${name}`, made);
    return made;
  };
  return {
    caseId: workflowInfo().workflowId,
    now: () => Date.now(),
    activity: (name, args, kind) => call(name, kind)(...args),
    async startChild(workflow, caseId, input, report) {
      try {
        // The child outlives a continue-as-new of this workflow; it reports its end by signal, and is stopped by one.
        const child = await startChild<Started>(workflow, {
          workflowId: caseId,
          args: [input, { report }],
          parentClosePolicy: ParentClosePolicy.ABANDON,
        });
        // A child reports its own end, cancelled or not. One that was terminated cannot; as long as this run lasts, Temporal tells.
        child
          .result()
          .catch((error: unknown) => {
            if (!isCancellation(error)) lost(report);
          })
          .catch((error: unknown) => log.error('end of a child lost', { error: String(error) }));
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },
    stopChild: async (caseId) => void (await ignoringGone(getExternalWorkflowHandle(caseId).signal(stopped))),
    postChild: (caseId, event) => ignoringGone(getExternalWorkflowHandle(caseId).signal(post, event)),
    judgeThaw(attempt, failed) {
      // A marker says that the attempt failed when it was first made; without one, and replayed, it succeeded.
      const failedThen = (failed || workflowInfo().unsafe.isReplaying) && patched(`thaw-failed-${attempt}`);
      return failedThen ? 'held' : failed ? 'diverged' : 'thawed';
    },
    log: (message, data) => log.info(message, data),
  };
}

/** A case that has ended already cannot be told anything, and need not be. False when it was gone. */
async function ignoringGone(signal: Promise<void>): Promise<boolean> {
  try {
    await signal;
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.info('the other case is gone', { error: String(error) });
    return false;
  }
}

/** A refusal reaches the caller by its type; any other error is a fault of ours and says so. */
function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refused)
      throw ApplicationFailure.create({
        type: error.reason,
        message: error.message,
        details: [error.params],
        nonRetryable: true,
      });
    throw error;
  }
}
