import { newsTopic } from '../news-topic.ts';

/** RSI has named the frame as who pays, and it was used up before the amount was committed. */
export const rsiFrameNoCover = newsTopic({
  tail: 'kan ikke betales af rammen',
  happened: () =>
    'RSI-kredsen har godkendt ændringsønsket og bestemt, at SYS’ økonomiske ramme betaler, men rammen dækker ikke længere beløbet. Intet er disponeret.',
  shows: { pool: true },
  next: () =>
    'RSI-kredsens afgørelse registreres igen, når rammen er forhøjet, eller når RSI-kredsen har bestemt, hvem der ellers betaler.',
});
