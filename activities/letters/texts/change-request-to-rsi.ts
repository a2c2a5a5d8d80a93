import { newsTopic } from '../news-topic.ts';

export const changeRequestToRsi = newsTopic({
  tail: 'er indstillet til RSI',
  happened: () =>
    'SYS har behandlet ændringsønsket og indstiller det til RSI-kredsen, fordi beløbet overstiger det, SYS kan disponere.',
  more: ({ data }) => {
    const proof = data.part('proof').text('da');
    return proof === undefined ? [] : [{ paragraph: proof }];
  },
  shows: { recommendation: true },
  next: () => 'RSI-kredsen tager stilling. Sekretariatet registrerer afgørelsen med reference til referatet.',
});
