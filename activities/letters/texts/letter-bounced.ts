import { newsTopic } from '../news-topic.ts';

/** A mail was refused by the reader's mail server: the secretariat must find another address or person (letters-and-links §8). */
export const letterBounced = newsTopic({
  lead: 'Mail ikke leveret:',
  tail: '',
  what: 'mail ikke leveret',
  happened: ({ data }) =>
    `En mail til ${data.text('name') ?? 'en modtager'} (${data.text('email') ?? 'ukendt adresse'}) blev afvist af mailserveren og er ikke læst.`,
  more: ({ data }) => [
    {
      facts: [
        ['Mailens emne', data.text('subject') ?? 'ukendt'],
        ['Mailserverens svar', data.text('error') ?? 'ukendt'],
      ],
    },
  ],
  next: () => 'Ret adressen i registret, eller giv opgaven til en anden. Mailen sendes ikke igen af sig selv.',
});
