import { newsTopic } from '../news-topic.ts';

export const quarterlyReportApproved = newsTopic({
  what: 'godkendt af SYS',
  happened: () => 'SYS har godkendt kvartalets udgifter.',
  next: ({ year }) => `Udgifterne er bogført på driftsbudgettet for ${year}. Sagen er afsluttet.`,
});
