import type { DecisionReply, TellCase } from '../../machines/meeting/actors.ts';
import { type CaseEvent, Refused, refusalText, type SendRequest } from '../../workflows/messages.ts';
import type { MeetingDeps } from './deps.ts';

/** Says a decision to its case. What the case refuses is an answer; only what failed on the way is tried again. */
export async function tellCase({ cases, store }: MeetingDeps, decision: TellCase, key: string): Promise<DecisionReply> {
  const row = await store.case(decision.case);
  try {
    if (row?.machine === 'meeting') {
      // Minutes that are noted: a meeting that has ended needs to hear nothing.
      if (row.status === 'active')
        await cases.send(
          row.id,
          { event: { type: 'minutesNoted', by: decision.by, reference: decision.reference } },
          key,
        );
      return { taken: true, refusal: null };
    }
    const request = await sysDecision(cases, decision);
    if (typeof request === 'string') return { taken: false, refusal: request };
    const { accepted } = await cases.send(decision.case, request, key);
    return accepted ? { taken: true, refusal: null } : { taken: false, refusal: 'Sagen kunne ikke tage imod den.' };
  } catch (error) {
    if (error instanceof Refused) return { taken: false, refusal: refusalText(error).da };
    throw error;
  }
}

/** To the actor of the case that waits for SYS. */
async function sysDecision(
  cases: MeetingDeps['cases'],
  { case: caseId, outcome, by, reference, meetingDate, reason, terms, place, after }: TellCase,
): Promise<SendRequest | string> {
  const { actors } = await cases.view(caseId);
  const waiting = actors.find(({ src, status }) => src === 'sysDecision' && status === 'active');
  if (waiting === undefined) return 'Sagen ligger ikke hos SYS nu; der er intet at afgøre.';
  const event: CaseEvent = {
    type: 'recordDecision',
    by,
    outcome,
    reference,
    meetingDate,
    ...(reason === null ? {} : { reason }),
    ...(terms === null || terms === undefined ? {} : { terms }),
    ...(place === undefined ? {} : { place }),
    ...(after === undefined ? {} : { after: [...after] }),
  };
  return { to: waiting.path, visit: waiting.visit, event };
}
