import { createArrangeActivities } from './arrange/create-arrange-activities.ts';
import type { ArrangeDeps } from './arrange/deps.ts';
import { createEscalationActivities } from './escalation/create-escalation-activities.ts';
import { createLetterActivities } from './letters/create-letter-activities.ts';
import type { LetterDeps } from './letters/deps.ts';
import { createMatterActivities } from './matter/create-matter-activities.ts';
import { createMeetingActivities } from './meeting/create-meeting-activities.ts';
import { createModelActivities } from './model/create-model-activities.ts';
import { createMoneyActivities } from './money/create-money-activities.ts';
import { createOverviewActivities } from './overview/create-overview-activities.ts';
import { createRecordActivities, type RecordDeps } from './record/create-record-activities.ts';
import { createRegisterActivities } from './register/create-register-activities.ts';
import type { Policy } from '../machines/governance/policy.ts';
import type { Cases } from '../workflows/messages.ts';
import { createStatusReportActivities } from './status-report/create-status-report-activities.ts';
import { createYearActivities } from './year/create-year-activities.ts';

export type ActivityDeps = ArrangeDeps &
  RecordDeps &
  LetterDeps & {
    readonly wake: RecordDeps['wake'];
    /** How one case tells another something: a meeting its decisions, the register its changes. */
    readonly cases: Pick<Cases, 'send' | 'view' | 'start'>;
    /** The governance model that is in force at an instant; a case that is opened pins it. */
    readonly policyAt: (instant: string) => Promise<Policy>;
  };

/** Everything the product does to the world, by the names that the machines use. Each activity is idempotent by its context's key. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createRecordActivities(deps),
    ...createArrangeActivities(deps),
    ...createMoneyActivities(deps),
    ...createMatterActivities(deps),
    ...createMeetingActivities(deps),
    ...createModelActivities(deps),
    ...createYearActivities(deps),
    ...createEscalationActivities(deps),
    ...createStatusReportActivities(deps),
    ...createRegisterActivities(deps),
    ...createOverviewActivities(deps),
    ...createLetterActivities(deps),
  };
}

export type Activities = ReturnType<typeof createActivities>;
