import { newsTopic } from '../news-topic.ts';

export const changeRequestDeferred = newsTopic({
  tail: 'er udskudt',
  happened: ({ data }) =>
    data.yes('frameExceeded')
      ? 'SYS har taget stilling til ændringsønsket, men der er ikke plads i den fælles pulje. Det er derfor udskudt.'
      : 'Ændringsønsket er udskudt.',
  more: ({ data }) => {
    const proof = data.part('proof').text('da');
    return proof === undefined ? [] : [{ paragraph: proof }];
  },
  shows: { pool: true, recommendation: true },
  next: () => 'Ændringsønsket beholder sin prioritet og tages op igen, når der er dækning for det.',
});
