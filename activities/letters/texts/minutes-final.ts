import { minutesDocument } from '../../../machines/meeting/agenda.ts';
import { newsTopic } from '../news-topic.ts';

/** Objections have been heard and settled; the next meeting takes note of the minutes. */
export const minutesFinal = newsTopic({
  what: 'endeligt referat',
  happened: () =>
    'Referatet af mødet er endeligt og vedlagt som PDF. Det tages formelt til efterretning på næste møde.',
  document: ({ data, case: row }) => ({
    id: minutesDocument(data.text('number') ?? row.number),
    words: 'Se referatet',
  }),
});
