import { newsTopic } from '../news-topic.ts';

/** SYS is called to a meeting; the invitation goes into calendars. */
export const meetingCalled = newsTopic({
  what: 'indkaldelse',
  happened: () => 'SYS indkaldes hermed til møde. Invitationen ligger i mailen, så mødet kan lægges i kalenderen.',
  next: () =>
    'Dagsordenen kommer, når formanden har godkendt den. Ønsker du et punkt på den, får du et link i god tid.',
  calendar: 'invite',
});
