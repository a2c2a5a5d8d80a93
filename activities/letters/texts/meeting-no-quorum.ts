import { newsTopic } from '../news-topic.ts';

/** Too few came: nothing was decided. */
export const meetingNoQuorum = newsTopic({
  what: 'ikke beslutningsdygtigt',
  happened: () => 'Mødet var ikke beslutningsdygtigt, så intet er besluttet. Punkterne kommer på næste dagsorden.',
});
