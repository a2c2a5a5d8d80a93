import type {
  CaseEvent,
  Cases,
  Receipt,
  SendRequest,
  StartRequest,
  View,
  WordedWaiting,
} from '../../../workflows/messages.ts';
import { Refused } from '../../../workflows/messages.ts';

export type SentMessage =
  | { readonly what: 'start'; readonly request: StartRequest }
  | {
      readonly what: 'send';
      readonly caseId: string;
      readonly request: SendRequest;
      readonly updateId: string | undefined;
    }
  | { readonly what: 'post'; readonly caseId: string; readonly event: CaseEvent }
  | { readonly what: 'operate'; readonly caseId: string; readonly act: string; readonly args: readonly string[] };

/** Cases that take everything and remember what was said to them; `refuse` makes the next message fail. */
export function recordingCases() {
  const sent: SentMessage[] = [];
  const started = new Set<string>();
  const actors = new Map<string, View['actors']>();
  let next: Error | undefined;
  const take = (one: SentMessage): void => {
    if (next !== undefined) {
      const error = next;
      next = undefined;
      throw error;
    }
    sent.push(one);
  };
  const receipt: Receipt = { seq: 7, status: 'active', value: 'fsgReview', tags: [], accepted: true };
  const cases: Cases = {
    start: async (request) => {
      take({ what: 'start', request });
      const fresh = !started.has(request.caseId);
      started.add(request.caseId);
      return { started: fresh };
    },
    send: async (caseId, request, updateId) => {
      take({ what: 'send', caseId, request, updateId });
      return receipt;
    },
    post: async (caseId, event) => take({ what: 'post', caseId, event }),
    startAndPost: async (request, event) => {
      take({ what: 'start', request });
      take({ what: 'post', caseId: request.caseId, event });
    },
    view: async (caseId): Promise<View> => {
      const shown = actors.get(caseId);
      if (shown === undefined && !caseId.startsWith('change-request/')) throw new Refused('NotFound', { caseId });
      return {
        machine: 'change-request',
        version: '1',
        seq: 1,
        status: 'active',
        value: 'fsgReview',
        tags: [],
        context: {},
        allowed: [],
        actors: shown ?? [],
        timers: [],
        incidents: [],
      };
    },
    waiting: async (): Promise<readonly WordedWaiting[]> => [
      {
        who: 'Birgit Aagaard',
        what: 'fsg-decision',
        da: 'Afventer Birgit Aagaard.',
        en: 'Waiting for Birgit Aagaard.',
      },
    ],
    rehearse: async (caseId) => {
      throw new Refused('NotFound', { caseId });
    },
    retry: async (caseId, incident) => take({ what: 'operate', caseId, act: 'retry', args: [incident] }),
    skip: async (caseId, incident) => take({ what: 'operate', caseId, act: 'skip', args: [incident] }),
    frozen: async (caseId) => {
      throw new Refused('NotFound', { caseId });
    },
    operate: async (caseId, { type, ...args }) =>
      take({ what: 'operate', caseId, act: type, args: Object.values(args) }),
    reschedule: async (caseId, timer, dueAt, reason) =>
      take({ what: 'operate', caseId, act: 'reschedule', args: [timer, dueAt, reason] }),
  };
  return {
    cases,
    sent,
    /** The last event that was sent, with where to. */
    last(): Extract<SentMessage, { what: 'send' }> {
      const one = sent.findLast((each) => each.what === 'send');
      if (one?.what !== 'send') throw new Error('Nothing was sent to a case.');
      return one;
    },
    refuse: (error: Error) => void (next = error),
    /** Nothing has been started. */
    forgetStarts: () => started.clear(),
    /** An actor of the case is active and takes events. */
    hasActor: (caseId: string, path: string, src: string) =>
      void actors.set(caseId, [{ path, src, kind: 'machine', visit: 1, status: 'active', value: 'open' }]),
    /** Puts a case before SYS: it has an actor that waits for the decision. */
    beforeSys: (caseId: string, path: string, outcomes: readonly string[]) =>
      void actors.set(caseId, [
        {
          path,
          src: 'sysDecision',
          kind: 'machine',
          visit: 2,
          status: 'active',
          value: 'awaiting',
          context: { question: 'frame', outcomes: [...outcomes], policy: { written: { minBd: 3, windowBd: 5 } } },
        },
      ]),
  };
}
