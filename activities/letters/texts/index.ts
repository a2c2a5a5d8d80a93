import type { DutyName } from '../../../machines/duties.ts';
import type { Topic } from '../topic.ts';
import { accountsTask } from './accounts.ts';
import { accountsReceived } from './accounts-received.ts';
import { askingEnded } from './asking-ended.ts';
import { ballotDeadlineMoved, ballotSeatEnded } from './ballot-changed.ts';
import { ballotClosed } from './ballot-closed.ts';
import { ballotExtended } from './ballot-extended.ts';
import { ballotMeetingDemanded } from './ballot-meeting-demanded.ts';
import { budgetAdjustment } from './budget-adjustment.ts';
import { budgetApproved } from './budget-approved.ts';
import { budgetDateNear } from './budget-date-near.ts';
import { budgetDraft } from './budget-draft.ts';
import { budgetFinalMissed } from './budget-final-missed.ts';
import { budgetFirstMissed } from './budget-first-missed.ts';
import { budgetFirstRead } from './budget-first-read.ts';
import { budgetInForce } from './budget-in-force.ts';
import { budgetLeft } from './budget-left.ts';
import { budgetProvisional } from './budget-provisional.ts';
import { budgetRecommendation } from './budget-recommendation.ts';
import { budgetDrafted } from './budget-drafted.ts';
import { budgetRecommended } from './budget-recommended.ts';
import { budgetRecommendedToRsi } from './budget-recommended-to-rsi.ts';
import { budgetReturned } from './budget-returned.ts';
import { budgetRsiTargetPassed } from './budget-rsi-target-passed.ts';
import { ceilingWarning } from './ceiling-warning.ts';
import { changeRequestAdopted } from './change-request-adopted.ts';
import { changeRequestAnnulled } from './change-request-annulled.ts';
import { changeRequestApprovedByRegion } from './change-request-approved-by-region.ts';
import { changeRequestApprovedByRsi } from './change-request-approved-by-rsi.ts';
import { changeRequestCommented } from './change-request-commented.ts';
import { changeRequestDeferred } from './change-request-deferred.ts';
import { changeRequestDelivered } from './change-request-delivered.ts';
import { changeRequestForwarded } from './change-request-forwarded.ts';
import { changeRequestNoCover } from './change-request-no-cover.ts';
import { rsiFrameNoCover } from './rsi-frame-no-cover.ts';
import { changeRequestReceived } from './change-request-received.ts';
import { changeRequestRecommended } from './change-request-recommended.ts';
import { changeRequestRefusedByRsi } from './change-request-refused-by-rsi.ts';
import { changeRequestRejected } from './change-request-rejected.ts';
import { changeRequestReturned } from './change-request-returned.ts';
import { changeRequestRevised } from './change-request-revised.ts';
import { changeRequestToRsi } from './change-request-to-rsi.ts';
import { changeRequestWithdrawn } from './change-request-withdrawn.ts';
import { completeRequest } from './complete-request.ts';
import { cycleClosed } from './cycle-closed.ts';
import { cycleJoined, cycleStarted } from './cycle-started.ts';
import { deadlineBreached } from './deadline-breached.ts';
import { deadlineDispensed } from './deadline-dispensed.ts';
import { deferredReview } from './deferred-review.ts';
import { deliveryReport } from './delivery-report.ts';
import { escalationAcknowledgement } from './escalation-acknowledgement.ts';
import { escalationAssessment } from './escalation-assessment.ts';
import { escalationConfirmation } from './escalation-confirmation.ts';
import { escalationDecision } from './escalation-decision.ts';
import { escalationFollowUp } from './escalation-follow-up.ts';
import {
  escalationAcknowledged,
  escalationClosed,
  escalationClosedInSys,
  escalationDecided,
  escalationRaised,
  escalationToRsi,
  escalationUnanswered,
  escalationWithdrawn,
} from './escalation-news.ts';
import { followUpDecided } from './follow-up-decided.ts';
import { frameAccounts } from './frame-accounts.ts';
import { frameGranted } from './frame-granted.ts';
import { frameProposal } from './frame-proposal.ts';
import { frameRecommended } from './frame-recommended.ts';
import { frameReturned } from './frame-returned.ts';
import { fsgComments } from './fsg-comments.ts';
import { fsgDecision } from './fsg-decision.ts';
import { hearingClosed } from './hearing-closed.ts';
import { hearingComments } from './hearing-comments.ts';
import { changeRequestHandedOver, matterNews } from './matter-news.ts';
import { matterTasks } from './matter-tasks.ts';
import { letterBounced } from './letter-bounced.ts';
import {
  modelChanged,
  modelDecided,
  modelInForce,
  modelOvertaken,
  modelRecommended,
  modelRefused,
  modelReturned,
  modelWithdrawn,
} from './model-news.ts';
import { modelRevising } from './model-revising.ts';
import { moreTimeAsked } from './more-time-asked.ts';
import { quarterlyReportTask } from './quarterly-report.ts';
import { quarterlyReportApproved } from './quarterly-report-approved.ts';
import { quarterlyReportReceived } from './quarterly-report-received.ts';
import { quarterlyReportReturned } from './quarterly-report-returned.ts';
import { receiptAnswer } from './receipt-answer.ts';
import { receiptMoreTime } from './receipt-more-time.ts';
import { receiptVote } from './receipt-vote.ts';
import { regionDecision } from './region-decision.ts';
import { regionForwarding } from './region-forwarding.ts';
import { rsiDecisionConfirmation } from './rsi-decision-confirmation.ts';
import { rsiDecisionRecording } from './rsi-decision-recording.ts';
import { splittingWarning } from './splitting-warning.ts';
import { statusReportApproval } from './status-report-approval.ts';
import { statusReportDraft } from './status-report-draft.ts';
import { statusReportCancelled, statusReportReceived, statusReportSent } from './status-report-news.ts';
import { statusReportReceipt } from './status-report-receipt.ts';
import { sysDecision } from './sys-decision.ts';
import { sysVote } from './sys-vote.ts';
import { systemDropped } from './system-dropped.ts';
import { tieBreak } from './tie-break.ts';
import { vacancy } from './vacancy.ts';
import { projectStatus } from './project-status.ts';
import { followUp } from './follow-up.ts';
import { minutesSettlement } from './minutes-settlement.ts';
import { minutesObjection } from './minutes-objection.ts';
import { minutesDraft } from './minutes-draft.ts';
import { meetingRecord } from './meeting-record.ts';
import { agendaApproval } from './agenda-approval.ts';
import { agendaPreparation } from './agenda-preparation.ts';
import { agendaWish } from './agenda-wish.ts';
import { weeklyOverview } from './weekly-overview.ts';
import { yearPlanWrong } from './year-plan-wrong.ts';
import { yearPlanStarted } from './year-plan-started.ts';
import { minutesFinal } from './minutes-final.ts';
import { decisionRefused } from './decision-refused.ts';
import { meetingNoQuorum } from './meeting-no-quorum.ts';
import { meetingVotes } from './meeting-votes.ts';
import { agendaDispatched } from './agenda-dispatched.ts';
import { meetingCancelled } from './meeting-cancelled.ts';
import { meetingMoved } from './meeting-moved.ts';
import { meetingCalled } from './meeting-called.ts';

/**
 * Every text by its key, which machines name in `tell.about`.
 *
 * What the texts read from `tell.data`, all of it optional (a line whose fact is missing is left out):
 * any text: `reason`, `comment`, `opinion` (words of people), `reference` (minutes), `amountOre`, `remainingOre`, `rank`, `recommendation`;
 * tasks: `assessment`, `recorded` (what the FSA wrote down for the FSG), `sequence` (of the calendar entry), `vacancy`;
 * rejected, returned: `body` (`fsa`, `region`, `fsg`, `sys`); forwarded: `automatic`; deferred: `frameExceeded`; adopted, to-rsi, rejected, ballot-closed: `proof`;
 * revised: `material`, `version`, `previousAmountOre`; delivered: `spentOre`; ballot-meeting-demanded: `region`;
 * ceiling-warning: `systemYearOre`, `ceilingOre`; splitting-warning: `linked` (numbers), `sumOre`; deadline-breached, more-time-asked: `duty`, `who`;
 * budgets: `year`, `amountOre`, `partAOre`, `partBOre`, `previousAOre`, `previousBOre`, `firstAOre`, `firstBOre`, `flagged`, `comments`, `asked`, `struck`,
 * `provisional`, `stage`, `date`, `body` (`fsg`, `sys`, `rsi`); the rest of a budget is what its case shows (plan, hearing, adjustments, waived);
 * reports: `quarter`, `assessment`, `spentOre`, `late`; follow-up: `deviationOre`, `carryOverOre`, `grantedOre`, `refundedOre`; frame: `motivation`;
 * votes and decisions of SYS: `question`; `rsi-decision-confirmation`: `decision`; a task whose deadline was moved: `moved` (why);
 * deadline-dispensed: `date`, `decidedBy`, `from` (a deadline); cycle-closed: `summary`;
 * vacancy: `kind` (`vacancy`, `portfolio`), `what`, `mend` (who can mend it);
 * receipts: `choice`, `duty`, `answer`, `person` (who voted).
 */
export const texts = {
  ...matterTasks,
  ...matterNews,
  'change-request-handed-over': changeRequestHandedOver,
  accounts: accountsTask,
  'accounts-received': accountsReceived,
  'asking-ended': askingEnded,
  'ballot-closed': ballotClosed,
  'ballot-deadline-moved': ballotDeadlineMoved,
  'ballot-seat-ended': ballotSeatEnded,
  'ballot-extended': ballotExtended,
  'ballot-meeting-demanded': ballotMeetingDemanded,
  'budget-adjustment': budgetAdjustment,
  'budget-approved': budgetApproved,
  'budget-date-near': budgetDateNear,
  'budget-draft': budgetDraft,
  'budget-final-missed': budgetFinalMissed,
  'budget-first-missed': budgetFirstMissed,
  'budget-first-read': budgetFirstRead,
  'budget-in-force': budgetInForce,
  'budget-left': budgetLeft,
  'budget-provisional': budgetProvisional,
  'budget-recommendation': budgetRecommendation,
  'budget-drafted': budgetDrafted,
  'budget-recommended': budgetRecommended,
  'budget-recommended-to-rsi': budgetRecommendedToRsi,
  'budget-returned': budgetReturned,
  'budget-rsi-target-passed': budgetRsiTargetPassed,
  'ceiling-warning': ceilingWarning,
  'change-request-adopted': changeRequestAdopted,
  'change-request-annulled': changeRequestAnnulled,
  'change-request-approved-by-region': changeRequestApprovedByRegion,
  'change-request-approved-by-rsi': changeRequestApprovedByRsi,
  'change-request-commented': changeRequestCommented,
  'change-request-deferred': changeRequestDeferred,
  'change-request-delivered': changeRequestDelivered,
  'change-request-forwarded': changeRequestForwarded,
  'change-request-no-cover': changeRequestNoCover,
  'rsi-frame-no-cover': rsiFrameNoCover,
  'change-request-received': changeRequestReceived,
  'change-request-recommended': changeRequestRecommended,
  'change-request-refused-by-rsi': changeRequestRefusedByRsi,
  'change-request-rejected': changeRequestRejected,
  'change-request-returned': changeRequestReturned,
  'change-request-revised': changeRequestRevised,
  'change-request-to-rsi': changeRequestToRsi,
  'change-request-withdrawn': changeRequestWithdrawn,
  'complete-request': completeRequest,
  'cycle-closed': cycleClosed,
  'cycle-joined': cycleJoined,
  'cycle-started': cycleStarted,
  'deadline-breached': deadlineBreached,
  'deadline-dispensed': deadlineDispensed,
  'deferred-review': deferredReview,
  'delivery-report': deliveryReport,
  'escalation-acknowledged': escalationAcknowledged,
  'escalation-acknowledgement': escalationAcknowledgement,
  'escalation-assessment': escalationAssessment,
  'escalation-closed': escalationClosed,
  'escalation-closed-in-sys': escalationClosedInSys,
  'escalation-confirmation': escalationConfirmation,
  'escalation-decided': escalationDecided,
  'escalation-decision': escalationDecision,
  'escalation-follow-up': escalationFollowUp,
  'escalation-raised': escalationRaised,
  'escalation-to-rsi': escalationToRsi,
  'escalation-unanswered': escalationUnanswered,
  'escalation-withdrawn': escalationWithdrawn,
  'follow-up-decided': followUpDecided,
  'frame-accounts': frameAccounts,
  'frame-granted': frameGranted,
  'frame-proposal': frameProposal,
  'frame-recommended': frameRecommended,
  'frame-returned': frameReturned,
  'fsg-comments': fsgComments,
  'fsg-decision': fsgDecision,
  'hearing-closed': hearingClosed,
  'hearing-comments': hearingComments,
  'letter-bounced': letterBounced,
  'model-changed': modelChanged,
  'model-decided': modelDecided,
  'model-in-force': modelInForce,
  'model-overtaken': modelOvertaken,
  'model-recommended': modelRecommended,
  'model-refused': modelRefused,
  'model-returned': modelReturned,
  'model-revising': modelRevising,
  'model-withdrawn': modelWithdrawn,
  'more-time-asked': moreTimeAsked,
  'quarterly-report': quarterlyReportTask,
  'quarterly-report-approved': quarterlyReportApproved,
  'quarterly-report-received': quarterlyReportReceived,
  'quarterly-report-returned': quarterlyReportReturned,
  'receipt-answer': receiptAnswer,
  'receipt-more-time': receiptMoreTime,
  'receipt-vote': receiptVote,
  'region-decision': regionDecision,
  'region-forwarding': regionForwarding,
  'rsi-decision-confirmation': rsiDecisionConfirmation,
  'rsi-decision-recording': rsiDecisionRecording,
  'splitting-warning': splittingWarning,
  'status-report-approval': statusReportApproval,
  'status-report-cancelled': statusReportCancelled,
  'status-report-draft': statusReportDraft,
  'status-report-receipt': statusReportReceipt,
  'status-report-received': statusReportReceived,
  'status-report-sent': statusReportSent,
  'sys-decision': sysDecision,
  'sys-vote': sysVote,
  'meeting-votes': meetingVotes,
  'system-dropped': systemDropped,
  'tie-break': tieBreak,
  vacancy,
  'meeting-called': meetingCalled,
  'meeting-moved': meetingMoved,
  'meeting-cancelled': meetingCancelled,
  'agenda-dispatched': agendaDispatched,
  'meeting-no-quorum': meetingNoQuorum,
  'decision-refused': decisionRefused,
  'minutes-final': minutesFinal,
  'year-plan-started': yearPlanStarted,
  'year-plan-wrong': yearPlanWrong,
  'agenda-wish': agendaWish,
  'agenda-preparation': agendaPreparation,
  'agenda-approval': agendaApproval,
  'meeting-record': meetingRecord,
  'minutes-draft': minutesDraft,
  'minutes-objection': minutesObjection,
  'minutes-settlement': minutesSettlement,
  'follow-up': followUp,
  'project-status': projectStatus,
  'weekly-overview': weeklyOverview,
  // Every duty has its letter: the compiler names the one that lacks it.
} as const satisfies Readonly<Record<string, Topic>> & Readonly<Record<DutyName, Topic>>;

export type TextName = keyof typeof texts;
