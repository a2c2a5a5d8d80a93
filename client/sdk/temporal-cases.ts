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
import { searchAttributes } from '../../temporal.config.ts';
import {
  type Cases,
  messages,
  type Receipt,
  Refused,
  refusedFrom,
  type Rehearsal,
  type StartRequest,
  type View,
  type Waiting,
} from '../../workflows/messages.ts';
import { badInput, Failure, unavailable } from './failures.ts';

/** How long a question may take, in ms; a case answers in milliseconds when a worker runs. */
const queryPatience = 5_000;
const updatePatience = 30_000;

function fromApplicationFailure(failure: ApplicationFailure): Error {
  const refused = refusedFrom(failure);
  if (refused !== undefined) return refused;
  // Temporal's own name for an update that was under way when the case ended.
  if (failure.type === 'AcceptedUpdateCompletedWorkflow') return new Refused('Ended', { stopped: false });
  return failure;
}

/** What Temporal's client throws, as the product knows it; what is unknown stays as it is. */
export function translate(error: unknown): unknown {
  if (error instanceof Failure || error instanceof Refused) return error;
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
  const { da, en, kind } = unavailable(
    'Sagsmotoren (Temporal) svarer ikke. Prøv igen om lidt; det samme svar tæller kun én gang.',
    'The case engine (Temporal) does not answer. Try again shortly; the same answer counts once.',
  );
  return new Failure({ kind, da, en }, undefined, error);
}

async function withTemporalFailures<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translate(error);
  }
}

function pairs(attributes: StartRequest['attributes']): SearchAttributePair[] {
  return Object.entries(attributes ?? {}).map(([name, value]): SearchAttributePair => {
    const type = Object.hasOwn(searchAttributes, name)
      ? searchAttributes[name as keyof typeof searchAttributes]
      : undefined;
    if (type === 'Keyword' && typeof value === 'string')
      return { key: defineSearchAttributeKey(name, 'KEYWORD'), value };
    if (type === 'Int' && typeof value === 'number') return { key: defineSearchAttributeKey(name, 'INT'), value };
    throw badInput(
      `Søgeattributten ${name} kendes ikke eller har forkert type.`,
      `The search attribute ${name} is unknown or of the wrong type.`,
      name,
    );
  });
}

/**
 * Reaches cases that run in Temporal. Throws `Refused` when a case says no, a `Failure` of kind `Unavailable` when it is not known
 * whether the message came through: sent again with the same `updateId`, it has one effect.
 */
export function createTemporalCases(client: Client, taskQueue: string): Cases {
  const { workflow } = client;

  const starting = ({ caseId, input, attributes }: StartRequest) => ({
    taskQueue,
    workflowId: caseId,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    args: [input],
    ...(attributes === undefined ? {} : { typedSearchAttributes: new TypedSearchAttributes(pairs(attributes)) }),
  });
  const update = <T>(caseId: string, name: string, args: [unknown, ...unknown[]], updateId?: string): Promise<T> =>
    withTemporalFailures(() =>
      client.withDeadline(Date.now() + updatePatience, () =>
        workflow
          .getHandle(caseId)
          .executeUpdate<T, [unknown, ...unknown[]]>(name, { args, ...(updateId === undefined ? {} : { updateId }) }),
      ),
    );
  const query = <T>(caseId: string, name: string, ...args: readonly unknown[]): Promise<T> =>
    withTemporalFailures(() =>
      client.withDeadline(Date.now() + queryPatience, () =>
        workflow.getHandle(caseId).query<T, unknown[]>(name, ...args),
      ),
    );

  return {
    start: (request) =>
      withTemporalFailures(async () => {
        try {
          await workflow.start(request.workflow, starting(request));
          return { started: true };
        } catch (error) {
          if (error instanceof WorkflowExecutionAlreadyStartedError) return { started: false };
          throw error;
        }
      }),
    send: (caseId, request, updateId) => update<Receipt>(caseId, messages.send, [request], updateId),
    post: (caseId, event) => withTemporalFailures(() => workflow.getHandle(caseId).signal(messages.post, event)),
    startAndPost: async (request, event) => {
      await withTemporalFailures(() =>
        workflow.signalWithStart(request.workflow, {
          ...starting(request),
          // A mailbox ends when it is empty and must be able to start again.
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
    retry: (caseId, incident) => update(caseId, messages.retry, [incident]),
    skip: (caseId, incident) => update(caseId, messages.skip, [incident]),
    reschedule: (caseId, timer, dueAt, reason) => update(caseId, messages.reschedule, [timer, dueAt, reason]),
  };
}
