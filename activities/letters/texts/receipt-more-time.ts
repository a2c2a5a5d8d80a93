import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { receiptTopic } from '../receipt-topic.ts';

/** A note to the secretariat that someone needs more time; the deadline stands (letters-and-links §7). */
export const receiptMoreTime = receiptTopic({
  lead: 'Ønske om mere tid til ændringsønske',
  what: 'ønske om mere tid',
  happened: ({ deadline }) =>
    `Sekretariatet har fået besked om, at du har brug for mere tid. Fristen er ikke flyttet${deadline ? `: den er stadig ${formatDeadline(deadline)}` : ''}.`,
  action: 'Se sagen og løs opgaven',
  wrong: (phone) => `Var det ikke dig? Ring til sekretariatet på ${phone}.`,
});
