import {
  type Client,
  isGrpcServiceError,
  QueryNotRegisteredError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import {
  ApplicationFailure,
  defineSearchAttributeKey,
  type SearchAttributePair,
  TypedSearchAttributes,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/common';
import { attributeType, cutAttribute } from './attribute-values.ts';
import { admitInput } from './admit.ts';
import type { DurableWorkflow } from './durable.ts';
import {
  messages,
  type Cases,
  type Receipt,
  type Rehearsal,
  type Resume,
  type StartRequest,
  type View,
  type Waiting,
} from './messages.ts';
import { Refused, refusedFrom } from './refused.ts';

/** How long a question may take, in ms; a case answers in milliseconds when a worker runs. */
const queryPatience = 5_000;
/** … an update, a start or a signal. */
const updatePatience = 30_000;

/** Nobody answered: it is not known whether the message came through. Sent again with the same `updateId`, it has one effect. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

function fromApplicationFailure(failure: ApplicationFailure): Error {
  const refused = refusedFrom(failure);
  if (refused !== undefined) return refused;
  // Temporal's own name for an update that was under way when the case ended.
  if (failure.type === 'AcceptedUpdateCompletedWorkflow') return new Refused('Ended', { stopped: false });
  return failure;
}

/** What Temporal's client throws, as a refusal or as {@link Unanswered}; what is unknown stays as it is. */
function translateTemporalError(error: unknown): unknown {
  if (error instanceof Refused) return error;
  if (error instanceof WorkflowUpdateFailedError)
    return error.cause instanceof ApplicationFailure ? fromApplicationFailure(error.cause) : error;
  if (error instanceof WorkflowNotFoundError) {
    return /already completed/i.test(error.message)
      ? new Refused('Ended', { stopped: false })
      : new Refused('NotFound', { caseId: error.workflowId });
  }
  const unreachable =
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    error instanceof QueryNotRegisteredError ||
    error instanceof ServiceError ||
    isGrpcServiceError(error);
  if (!unreachable) return error;
  return new Unanswered(
    'Temporal or the worker does not answer; it is not known whether the message came through. Send it again with the same updateId: it has one effect.',
    { cause: error },
  );
}

const pairs = (attributes: NonNullable<StartRequest['attributes']>): SearchAttributePair[] =>
  Object.entries(attributes).map(
    ([name, value]) =>
      ({
        key: defineSearchAttributeKey(name, attributeType(value)),
        value: cutAttribute(value),
      }) as SearchAttributePair,
  );

export interface TemporalCasesOptions {
  /** The task queue that the workers of new cases listen to. */
  readonly taskQueue: string;
  /** The workflows by name, if the client may know them: then a wrong input is refused before the case is started. */
  readonly workflows?: Readonly<Record<string, DurableWorkflow>>;
}

/** Reaches cases that run in Temporal. Throws `Refused` when a case says no, {@link Unanswered} when it is not known whether it was heard. */
export function temporalCases(client: Client, { taskQueue, workflows }: TemporalCasesOptions): Cases {
  const { workflow } = client;
  /** A server that takes a call and never answers holds nobody up for longer than that. */
  const within = async <T>(patience: number, call: () => Promise<T>): Promise<T> => {
    try {
      return await client.withDeadline(Date.now() + patience, call);
    } catch (error) {
      throw translateTemporalError(error);
    }
  };

  const starting = ({ workflow: name, caseId, input, attributes }: StartRequest) => {
    const registration = workflows?.[name]?.registration;
    if (registration !== undefined) admitInput(registration.inputSchema(registration.machine), input);
    return {
      taskQueue,
      workflowId: caseId,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      args: [input],
      ...(attributes === undefined ? {} : { typedSearchAttributes: new TypedSearchAttributes(pairs(attributes)) }),
    };
  };
  /** Of an update that was under way when its case ended, the server may say that it finds nothing: the case is there, and over. */
  const unlessOver = async (caseId: string, error: unknown): Promise<unknown> => {
    if (!(error instanceof Refused) || error.reason !== 'NotFound') return error;
    const status = await workflow
      .getHandle(caseId)
      .describe()
      .then(
        ({ status: { name } }) => name,
        () => undefined,
      );
    return status === undefined || status === 'RUNNING' ? error : new Refused('Ended', { stopped: false });
  };
  const update = <T>(caseId: string, name: string, args: [unknown, ...unknown[]], updateId?: string): Promise<T> =>
    within(updatePatience, () =>
      workflow
        .getHandle(caseId)
        .executeUpdate<T, [unknown, ...unknown[]]>(name, { args, ...(updateId === undefined ? {} : { updateId }) }),
    ).catch(async (error: unknown) => {
      throw await unlessOver(caseId, error);
    });
  const query = <T>(caseId: string, name: string, ...args: readonly unknown[]): Promise<T> =>
    within(queryPatience, () => workflow.getHandle(caseId).query<T, unknown[]>(name, ...args));

  return {
    start: (request) =>
      within(updatePatience, async () => {
        try {
          await workflow.start(request.workflow, starting(request));
          return { started: true };
        } catch (error) {
          if (error instanceof WorkflowExecutionAlreadyStartedError) return { started: false };
          throw error;
        }
      }),
    send: (caseId, request, updateId) => update<Receipt>(caseId, messages.send, [request], updateId),
    post: (caseId, event) => within(updatePatience, () => workflow.getHandle(caseId).signal(messages.post, event)),
    startAndPost: async (request, event) => {
      await within(updatePatience, () =>
        workflow.signalWithStart(request.workflow, {
          ...starting(request),
          // One that has ended begins again.
          workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
          signal: messages.post,
          signalArgs: [event],
        }),
      );
    },
    view: (caseId) => query<View>(caseId, messages.view),
    waiting: (caseId) => query<readonly Waiting[]>(caseId, messages.waiting),
    rehearse: async (caseId, request) => {
      const answer = await query<Rehearsal>(caseId, messages.rehearse, request);
      if ('batch' in answer) return answer.batch;
      throw refusedFrom(answer.refused) ?? new Error(`The case refused with ${answer.refused.type}.`);
    },
    retry: (caseId, incident, updateId) => update(caseId, messages.retry, [incident], updateId),
    skip: (caseId, incident, updateId) => update(caseId, messages.skip, [incident], updateId),
    frozen: (caseId) => query<Resume>(caseId, messages.frozen),
    operate: (caseId, operation, updateId) => update(caseId, messages.operate, [operation], updateId),
    reschedule: (caseId, timer, dueAt, reason, updateId) =>
      update(caseId, messages.reschedule, [timer, dueAt, reason], updateId),
  };
}
