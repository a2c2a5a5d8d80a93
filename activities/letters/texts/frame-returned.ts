import { newsTopic } from '../news-topic.ts';

export const frameReturned = newsTopic({
  what: ({ data }) => (data.text('body') === 'rsi' ? 'hjemvist af RSI' : 'hjemvist af SYS'),
  happened: ({ data, year }) =>
    data.text('body') === 'rsi'
      ? `RSI-kredsen har sendt den økonomiske ramme for ${year} tilbage til SYS.`
      : `SYS har sendt forslaget til økonomisk ramme for ${year} tilbage til sekretariatet.`,
  next: ({ data }) =>
    data.text('body') === 'rsi'
      ? 'SYS behandler rammen igen. Indtil den er fastlagt, er der ingen penge at disponere.'
      : 'Sekretariatet retter forslaget og forelægger det igen.',
});
