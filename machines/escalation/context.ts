import { informWith } from '../steps/inform.ts';
import type { Role } from '../governance/people.ts';
import { firstAlertAt } from './alerts.ts';
import { type EscalationInput, outageMinutes } from './input.ts';
import type { FollowUpTask } from './follow-up-task.ts';
import type { EscalationView } from './view.ts';

export interface EscalationContext extends EscalationInput {
  /** Elapsed minutes of the outage, when there is one. */
  readonly minutes: number | null;
  /** When the secretariat is told that there is no answer. */
  readonly nextAlert: string;
  readonly alertedAt: string | null;
  readonly alerts: number;
  /** What the chair answered, with reason. */
  readonly assessment: { readonly choice: string; readonly name: string; readonly comment: string | null } | null;
  readonly acknowledgedBy: string | null;
  /** RSI's decision in words, and where it stands. */
  readonly decision: string | null;
  readonly reference: string | null;
  readonly followUps: readonly FollowUpTask[];
  readonly reason: string | null;
  readonly outcome: EscalationOutcome | null;
}

type EscalationOutcome = 'decidedByRsi' | 'closedInSys' | 'withdrawn';
/** How an escalation ends, for whoever started it. */
export interface EscalationOutput {
  readonly outcome: EscalationOutcome;
}

export const initial = (input: EscalationInput): EscalationContext => ({
  ...input,
  minutes: input.outage === undefined ? null : outageMinutes(input.outage),
  nextAlert: firstAlertAt(input.policy, input.at),
  alertedAt: null,
  alerts: 0,
  assessment: null,
  acknowledgedBy: null,
  decision: null,
  reference: null,
  followUps: [],
  reason: null,
  outcome: null,
});

/** What letters and pages need to know, absent where it is not known. */
export const factsOf = (context: EscalationContext): EscalationView => ({
  title: context.title,
  ground: context.ground,
  description: context.description,
  sla: context.sla,
  documents: context.documents,
  ...(context.critical === undefined ? {} : { critical: context.critical }),
  ...(context.origin === undefined ? {} : { origin: context.origin }),
  ...(context.outage === undefined ? {} : { outage: context.outage }),
  ...(context.minutes === null ? {} : { minutes: context.minutes }),
  ...(context.noticeGiven === undefined ? {} : { noticeGiven: context.noticeGiven }),
  ...(context.externalRef === undefined ? {} : { externalRef: context.externalRef }),
  ...(context.assessment === null ? {} : { assessed: context.assessment }),
  ...(context.acknowledgedBy === null ? {} : { acknowledgedBy: context.acknowledgedBy }),
  ...(context.decision === null ? {} : { decision: context.decision }),
  ...(context.reference === null ? {} : { reference: context.reference }),
  ...(context.followUps.length === 0 ? {} : { followUps: context.followUps }),
  ...(context.reason === null ? {} : { reason: context.reason }),
});

/** Everybody whom an escalation concerns: SYS, the secretariat, who raised it, and the system's people. */
export const partiesOf = ({ system }: Pick<EscalationInput, 'system'>): readonly Role[] => [
  'sysMembers',
  'sysChair',
  'secretariat',
  'proposer',
  ...(system === undefined ? [] : (['fsa', 'fsgChair', 'ownerRegionMember'] as const)),
];

/** News of the case, at once: it is critical, and nobody waits for the morning. */
export const inform = informWith(factsOf, 'escalation');
