import { newsTopic } from '../news-topic.ts';

/** Another day, time or place: calendars follow. */
export const meetingMoved = newsTopic({
  what: 'mødet er flyttet',
  happened: () => 'Mødet er flyttet til tid og sted nedenfor. Invitationen i din kalender rettes af filen i mailen.',
  calendar: 'invite',
});
