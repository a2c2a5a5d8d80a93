import type { Client } from '@temporalio/client';
import { searchAttributes } from '../../temporal.config.ts';
import { temporalCases, Unanswered } from '../../workflows/durable/temporal-cases.ts';
import type { Cases, StartRequest } from '../../workflows/messages.ts';
import { badInput, Failure, unavailable } from './failures.ts';

/** Not known whether it was heard: for people, a `Failure` of kind `Unavailable`. What else is thrown stays as it is. */
function translate(error: unknown): unknown {
  if (!(error instanceof Unanswered)) return error;
  const { da, en, kind } = unavailable(
    'Sagsmotoren (Temporal) svarer ikke. Prøv igen om lidt; det samme svar tæller kun én gang.',
    'The case engine (Temporal) does not answer. Try again shortly; the same answer counts once.',
  );
  return new Failure({ kind, da, en }, undefined, error);
}

/** What the workflow namespace lacks would stop the case; it is refused before. */
function refuseUnknownAttributes(attributes: StartRequest['attributes']): void {
  const types = new Map<string, string>(Object.entries(searchAttributes));
  for (const [name, value] of Object.entries(attributes ?? {}))
    if (types.get(name) !== (typeof value === 'number' ? 'Int' : 'Keyword'))
      throw badInput(
        `Søgeattributten ${name} kendes ikke eller har forkert type.`,
        `The search attribute ${name} is unknown or of the wrong type.`,
        name,
      );
}

/**
 * Reaches cases that run in Temporal. Throws `Refused` when a case says no, a `Failure` of kind `Unavailable` when it is not known
 * whether the message came through: sent again with the same `updateId`, it has one effect.
 */
export function createTemporalCases(client: Client, taskQueue: string): Cases {
  const cases = temporalCases(client, { taskQueue });
  const translated =
    <Args extends readonly unknown[], T>(ask: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      try {
        return await ask(...args);
      } catch (error) {
        throw translate(error);
      }
    };
  const starting =
    <Rest extends readonly unknown[], T>(ask: (request: StartRequest, ...rest: Rest) => Promise<T>) =>
    async (request: StartRequest, ...rest: Rest): Promise<T> => {
      refuseUnknownAttributes(request.attributes);
      return translated(ask)(request, ...rest);
    };
  return {
    start: starting(cases.start),
    send: translated(cases.send),
    post: translated(cases.post),
    startAndPost: starting(cases.startAndPost),
    view: translated(cases.view),
    waiting: translated(cases.waiting),
    rehearse: translated(cases.rehearse),
    retry: translated(cases.retry),
    skip: translated(cases.skip),
    reschedule: translated(cases.reschedule),
    frozen: translated(cases.frozen),
    operate: translated(cases.operate),
  };
}
