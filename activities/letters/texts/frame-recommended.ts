import { newsTopic } from '../news-topic.ts';

export const frameRecommended = newsTopic({
  what: 'indstillet til RSI',
  happened: ({ year }) => `SYS indstiller den økonomiske ramme for ${year} til RSI-kredsen.`,
  more: ({ data }) => {
    const motivation = data.text('motivation');
    return motivation === undefined ? [] : [{ quote: motivation, of: 'Begrundelse for rammen' }];
  },
  next: () => 'RSI-kredsen tager stilling. Sekretariatet registrerer afgørelsen med reference til referatet.',
});
