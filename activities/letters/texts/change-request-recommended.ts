import { newsTopic } from '../news-topic.ts';

export const changeRequestRecommended = newsTopic({
  tail: 'er indstillet',
  happened: () => 'Forretningsstyregruppen har vurderet ændringsønsket og indstiller det.',
  more: ({ data }) => {
    const assessment = data.text('assessment');
    return assessment === undefined ? [] : [{ quote: assessment, of: 'Forretningsstyregruppens vurdering' }];
  },
  shows: { pool: true, recommendation: true },
  next: () => 'Den systemansvarlige region fremsender nu ændringsønsket til SYS.',
});
