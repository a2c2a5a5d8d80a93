import { formatInstant } from '../../../machines/governance/calendar.ts';
import { choiceName, isVote } from '../../../machines/terms/choices.ts';
import { receiptTopic } from '../receipt-topic.ts';

/**
 * The control against scanners and forwarded links: told at once, with how to put it right (letters-and-links §1.5).
 * Member and substitute both get it, and each sees who voted (A-34).
 */
export const receiptVote = receiptTopic({
  lead: 'Din stemme om ændringsønske',
  what: 'din stemme',
  happened: ({ data, letter, onBehalfOf, actor }) => {
    const vote = data.text('choice');
    const choice = vote !== undefined && isVote(vote) ? `stemt ${choiceName(vote, 'da')}` : 'afgivet svar';
    const who =
      actor === undefined ? `Du har${onBehalfOf ? ` på vegne af ${onBehalfOf}` : ''}` : `${actor} har for din region`;
    const item = data.text('no');
    const on = item === undefined ? '' : ` om punkt ${item}, ${data.text('title') ?? ''},`;
    return `${who} ${choice}${on} – ${formatInstant(letter.writtenAt)}.`;
  },
  action: 'Se sagen og ret din stemme',
  wrong: (phone) => `Var det ikke dig? Ret stemmen på siden, eller ring til sekretariatet på ${phone}.`,
  notes: ['Du kan ændre din stemme, indtil afstemningen lukker. Du kan ikke stemme ved at svare på denne mail.'],
});
