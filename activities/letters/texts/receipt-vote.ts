import { formatInstant } from '../../../machines/governance/calendar.ts';
import { receiptTopic } from '../receipt-topic.ts';

const voted: Readonly<Record<string, string>> = {
  for: 'har stemt for',
  against: 'har stemt imod',
  abstain: 'har stemt hverken for eller imod',
  meeting: 'har krævet sagen behandlet på et møde',
  recuse: 'har meldt dig inhabil',
};

/** The control against scanners and forwarded links: told at once, with how to put it right (email.md §1.5). */
export const receiptVote = receiptTopic({
  lead: 'Din stemme om ændringsønske',
  happened: ({ data, letter, onBehalfOf }) => {
    const by = data.text('byName');
    const who =
      by === undefined ? `Du${onBehalfOf ? ` (på vegne af ${onBehalfOf})` : ''}` : `${by} har svaret på dine vegne: du`;
    return `${who} ${voted[data.text('choice') ?? ''] ?? 'har afgivet svar'} – ${formatInstant(letter.writtenAt)}.`;
  },
  action: 'Se sagen og ret din stemme',
  wrong: (phone) => `Var det ikke dig? Ret stemmen på siden, eller ring til sekretariatet på ${phone}.`,
  notes: ['Du kan ændre din stemme, indtil afstemningen lukker. Du kan ikke stemme ved at svare på denne mail.'],
});
