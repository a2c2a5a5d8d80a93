import type { AlertRequest, NextAlert } from '../../machines/escalation/alerts.ts';
import {
  addDays,
  firstBusinessDayOnOrAfter,
  instantOf,
  localDate,
  millis,
} from '../../machines/governance/calendar.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import type { RaisedEscalation, RaiseEscalation } from '../../machines/matter/actors.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { EscalationDeps } from './deps.ts';
import { raiseEscalation } from './raise-escalation.ts';

/** When the secretariat is told that nobody has answered an escalation, and escalations that an answer opens by itself. */
export function createEscalationActivities(deps: EscalationDeps) {
  const { policyOf } = deps;
  return {
    raiseEscalation: (request: RaiseEscalation, { at }: EffectContext): Promise<RaisedEscalation> =>
      raiseEscalation(deps, request, at),
    async nextAlert({ modelVersion, alertedAt }: AlertRequest, _ctx: EffectContext): Promise<NextAlert> {
      return { at: nextAlertAt(await policyOf(modelVersion), alertedAt) };
    },
  };
}

/** The next business morning, at the hour of the reminders; the same day's when the last alert was before it. */
export function nextAlertAt(policy: Policy, alertedAt: string): string {
  const calendar = calendarOf(policy);
  const today = instantOf(firstBusinessDayOnOrAfter(localDate(alertedAt), calendar), policy.ladder.at);
  if (millis(today) > millis(alertedAt)) return today;
  return instantOf(firstBusinessDayOnOrAfter(addDays(localDate(alertedAt), 1), calendar), policy.ladder.at);
}
