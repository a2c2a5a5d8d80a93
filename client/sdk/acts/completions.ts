import { dispensing } from '../budget-year/dispensing.ts';
import { portfolioChanges } from '../budget-year/portfolio-changes.ts';
import { starting } from '../budget-year/starting.ts';
import { savingDraft } from '../budget-year/drafting.ts';
import { reassigning } from './reassign.ts';
import { sysDecisionActs } from './sys-decision.ts';
import { raisingMatter } from '../matter/raising.ts';
import { raising } from '../escalation/raising.ts';
import { statusReportActs } from '../status-report/acts.ts';
import { meetingActs } from '../meeting/acts.ts';
import { yearPlanActs } from '../meeting/year-plans.ts';
import { operationActs } from '../operation/acts.ts';
import { caseFileActs } from '../case-file/acts.ts';
import type { Completion } from './completion.ts';
import { changeRequestActs } from './change-request.ts';
import { granting } from '../frame-grant.ts';
import { uploading } from '../upload-document.ts';
import { proposing } from '../model/proposing.ts';
import { changing } from '../register/changing.ts';
import { importing } from '../register/importing.ts';

const all: ReadonlyMap<string, Completion> = new Map(
  [
    ...changeRequestActs,
    ...sysDecisionActs,
    reassigning,
    savingDraft,
    starting,
    dispensing,
    raising,
    raisingMatter,
    ...statusReportActs,
    ...meetingActs,
    ...yearPlanActs,
    ...portfolioChanges,
    granting,
    uploading,
    ...proposing,
    changing,
    importing,
    ...operationActs,
    ...caseFileActs,
  ].map((one) => [one.id, one]),
);

/** What the act of this id has of its own; most have nothing. */
export const completionOf = (id: string): Completion | undefined => all.get(id);
