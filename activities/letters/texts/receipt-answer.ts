import { duties } from '../../../machines/duties.ts';
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { answerName } from '../../../machines/terms/index.ts';
import { receiptTopic } from '../receipt-topic.ts';

const asked: Readonly<Record<string, { readonly da: string }>> = duties;

/** What the person answered to a duty, told at once. */
export const receiptAnswer = receiptTopic({
  lead: 'Dit svar om ændringsønske',
  what: 'dit svar',
  happened: ({ data, letter, task }) => {
    const name = data.text('duty') ?? task?.duty;
    const duty = asked[name ?? '']?.da;
    const choice = data.text('choice');
    const what = choice === undefined ? 'er modtaget' : `«${answerName(choice, name, 'da')}» er modtaget`;
    return `Dit svar ${what} ${formatInstant(letter.writtenAt)}.${duty === undefined ? '' : ` Opgaven var: ${duty}.`}`;
  },
  action: 'Se sagen og dit svar',
  wrong: (phone) => `Var det ikke dig? Ring til sekretariatet på ${phone}.`,
});
