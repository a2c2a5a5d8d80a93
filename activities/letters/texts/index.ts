import type { Topic } from '../topic.ts';
import { ballotClosed } from './ballot-closed.ts';
import { ballotExtended } from './ballot-extended.ts';
import { ballotMeetingDemanded } from './ballot-meeting-demanded.ts';
import { ceilingWarning } from './ceiling-warning.ts';
import { changeRequestAdopted } from './change-request-adopted.ts';
import { changeRequestAnnulled } from './change-request-annulled.ts';
import { changeRequestApprovedByRegion } from './change-request-approved-by-region.ts';
import { changeRequestApprovedByRsi } from './change-request-approved-by-rsi.ts';
import { changeRequestDeferred } from './change-request-deferred.ts';
import { changeRequestDelivered } from './change-request-delivered.ts';
import { changeRequestForwarded } from './change-request-forwarded.ts';
import { changeRequestReceived } from './change-request-received.ts';
import { changeRequestRecommended } from './change-request-recommended.ts';
import { changeRequestRefusedByRsi } from './change-request-refused-by-rsi.ts';
import { changeRequestRejected } from './change-request-rejected.ts';
import { changeRequestReturned } from './change-request-returned.ts';
import { changeRequestRevised } from './change-request-revised.ts';
import { changeRequestToRsi } from './change-request-to-rsi.ts';
import { changeRequestWithdrawn } from './change-request-withdrawn.ts';
import { completeRequest } from './complete-request.ts';
import { deadlineBreached } from './deadline-breached.ts';
import { deferredReview } from './deferred-review.ts';
import { deliveryReport } from './delivery-report.ts';
import { fsgDecision } from './fsg-decision.ts';
import { letterBounced } from './letter-bounced.ts';
import { moreTimeAsked } from './more-time-asked.ts';
import { receiptAnswer } from './receipt-answer.ts';
import { receiptMoreTime } from './receipt-more-time.ts';
import { receiptVote } from './receipt-vote.ts';
import { regionDecision } from './region-decision.ts';
import { regionForwarding } from './region-forwarding.ts';
import { rsiConfirmation } from './rsi-confirmation.ts';
import { rsiRecording } from './rsi-recording.ts';
import { splittingWarning } from './splitting-warning.ts';
import { sysTreatment } from './sys-treatment.ts';
import { sysVote } from './sys-vote.ts';
import { tieBreak } from './tie-break.ts';

/**
 * Every text by its key, which machines name in `tell.about`.
 *
 * What the texts read from `tell.data`, all of it optional (a line whose fact is missing is left out):
 * any text: `reason`, `comment`, `opinion` (words of people), `reference` (minutes), `amountOre`, `remainingOre`, `rank`, `recommendation`;
 * tasks: `assessment`, `recorded` (what the FSA wrote down for the FSG), `sequence` (of the calendar entry), `vacancy`; `rsi-confirmation`: `choice`;
 * rejected, returned: `body` (`fsa`, `region`, `fsg`, `sys`); forwarded: `automatic`; deferred: `frameExceeded`; adopted, to-rsi, rejected, ballot-closed: `proof`;
 * revised: `material`, `version`, `previousAmountOre`; delivered: `spentOre`; ballot-meeting-demanded: `region`;
 * ceiling-warning: `systemYearOre`, `ceilingOre`; splitting-warning: `linked` (numbers), `sumOre`; deadline-breached, more-time-asked: `duty`, `who`;
 * receipts: `choice`, `duty`, `answer`, `person` (who voted).
 */
export const texts = {
  'ballot-closed': ballotClosed,
  'ballot-extended': ballotExtended,
  'ballot-meeting-demanded': ballotMeetingDemanded,
  'ceiling-warning': ceilingWarning,
  'change-request-adopted': changeRequestAdopted,
  'change-request-annulled': changeRequestAnnulled,
  'change-request-approved-by-region': changeRequestApprovedByRegion,
  'change-request-approved-by-rsi': changeRequestApprovedByRsi,
  'change-request-deferred': changeRequestDeferred,
  'change-request-delivered': changeRequestDelivered,
  'change-request-forwarded': changeRequestForwarded,
  'change-request-received': changeRequestReceived,
  'change-request-recommended': changeRequestRecommended,
  'change-request-refused-by-rsi': changeRequestRefusedByRsi,
  'change-request-rejected': changeRequestRejected,
  'change-request-returned': changeRequestReturned,
  'change-request-revised': changeRequestRevised,
  'change-request-to-rsi': changeRequestToRsi,
  'change-request-withdrawn': changeRequestWithdrawn,
  'complete-request': completeRequest,
  'deadline-breached': deadlineBreached,
  'deferred-review': deferredReview,
  'delivery-report': deliveryReport,
  'fsg-decision': fsgDecision,
  'letter-bounced': letterBounced,
  'more-time-asked': moreTimeAsked,
  'receipt-answer': receiptAnswer,
  'receipt-more-time': receiptMoreTime,
  'receipt-vote': receiptVote,
  'region-decision': regionDecision,
  'region-forwarding': regionForwarding,
  'rsi-confirmation': rsiConfirmation,
  'rsi-recording': rsiRecording,
  'splitting-warning': splittingWarning,
  'sys-treatment': sysTreatment,
  'sys-vote': sysVote,
  'tie-break': tieBreak,
} as const satisfies Record<string, Topic>;

export type TextName = keyof typeof texts;
