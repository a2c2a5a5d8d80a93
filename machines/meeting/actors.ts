import { byActivity } from '../steps/by-activity.ts';
import type { Elector } from '../governance/effects.ts';
import type { Assignee, By } from '../governance/people.ts';
import type { ItemOutcome, MeetingFacts } from './agenda.ts';
import type { SystemProjects } from './context.ts';
import type { z } from 'zod';
import type { decisionReply } from './ended.ts';
import type { AgendaMaterial, MaterialRequest } from './material.ts';

/** Who may wish for items, and the projects whose status is asked for. */
export interface OpenedMeeting {
  readonly members: readonly Assignee[];
  readonly systems: readonly SystemProjects[];
}

/** A decision on its way to the case that it is about. */
export interface TellCase {
  readonly case: string;
  readonly outcome: ItemOutcome;
  readonly reference: string;
  readonly meetingDate: string;
  readonly reason: string | null;
  readonly terms: unknown;
  /** Of a request that draws on the pool: its place in SYS' order, and the cases whose money is committed before its own (A-62). */
  readonly place?: number;
  readonly after?: readonly string[];
  readonly by: By;
}

export type DecisionReply = z.output<typeof decisionReply>;

/** What a meeting asks of the world: the register, the store, and the cases that it decides. */
export const meetingActors = {
  openMeeting: byActivity<OpenedMeeting, { readonly meeting: MeetingFacts }>(),
  agendaMaterial: byActivity<AgendaMaterial, MaterialRequest>(),
  conveneMeeting: byActivity<{ readonly electors: readonly Elector[] }, { readonly meeting: MeetingFacts }>(),
  tellCase: byActivity<DecisionReply, TellCase>(),
};
