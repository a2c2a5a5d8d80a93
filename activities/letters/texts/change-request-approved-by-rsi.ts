import { newsTopic } from '../news-topic.ts';

export const changeRequestApprovedByRsi = newsTopic({
  tail: 'er godkendt af RSI',
  happened: () => 'RSI-kredsen har godkendt ændringsønsket. Det indgår i RSI-kredsens projektportefølje.',
  shows: { recommendation: true },
  next: () => 'Ændringsønsket belaster ikke den fælles pulje, medmindre RSI-kredsen har bestemt det.',
});
