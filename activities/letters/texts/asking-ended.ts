import { newsTopic } from '../news-topic.ts';

/** What the reader was asked has fallen away, and the case says no more about it. */
export const askingEnded = newsTopic({
  tail: 'venter ikke længere på dit svar',
  what: 'venter ikke længere på dit svar',
  happened: () => 'Opgaven er bortfaldet: sagen venter ikke længere på dit svar.',
  next: () =>
    'Du skal ikke gøre noget nu. Linket i den tidligere mail kan ikke længere bruges til at svare. Bliver du spurgt igen, får du en ny mail.',
  calendar: 'cancel',
});
