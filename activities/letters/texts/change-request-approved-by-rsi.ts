import { newsTopic } from '../news-topic.ts';

export const changeRequestApprovedByRsi = newsTopic({
  tail: 'er godkendt af RSI',
  happened: () => 'RSI-kredsen har godkendt ændringsønsket. Det indgår i RSI-kredsens projektportefølje.',
  shows: { recommendation: true },
  next: ({ data }) =>
    data.text('charge') === 'frame'
      ? 'RSI-kredsen har bestemt, at udgiften afholdes af SYS’ økonomiske ramme; ved særskilt aftale af aftalen. Beløbet er disponeret.'
      : 'Ændringsønsket belaster ikke SYS’ økonomiske ramme.',
});
