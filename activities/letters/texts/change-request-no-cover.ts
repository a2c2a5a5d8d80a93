import { newsTopic } from '../news-topic.ts';

/** Part B was used up between the region's answer and its charge. */
export const changeRequestNoCover = newsTopic({
  tail: 'har ikke dækning i driftsbudgettet',
  happened: () =>
    'Regionen har godkendt ændringsønsket, men del B af driftsbudgettet dækker ikke længere beløbet. Intet er disponeret.',
  next: () => 'Ændringsønsket behandles nu af forretningsstyregruppen og SYS, uanset beløbet.',
});
