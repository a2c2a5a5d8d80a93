import { newsTopic } from '../news-topic.ts';

/** The meeting is not held; what was to be treated goes on. */
export const meetingCancelled = newsTopic({
  what: 'mødet er aflyst',
  happened: () => 'Mødet er aflyst. Sager, der venter på SYS, og medlemmernes punkter kommer på næste dagsorden.',
  calendar: 'uninvite',
});
