import { newsTopic } from '../news-topic.ts';

export const ballotMeetingDemanded = newsTopic({
  lead: 'Afstemning om',
  tail: 'er flyttet til et møde',
  what: 'flyttet til et møde',
  happened: ({ data, regions }) =>
    `${regions.get(data.text('region') ?? '') ?? data.text('region') ?? 'Et medlem af SYS'} har krævet sagen behandlet på et møde. Den skriftlige behandling er stoppet.`,
  shows: { recommendation: true },
  next: () => 'Sagen kommer på næste dagsorden. De afgivne stemmer gemmes, men tælles ikke.',
  calendar: 'cancel',
});
