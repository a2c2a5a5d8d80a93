import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { newsTopic } from '../news-topic.ts';

/** Not quorate: the written procedure is extended once (A-15). */
export const ballotExtended = newsTopic({
  kinds: ['task', 'orientation'],
  lead: 'Afstemning om',
  tail: 'er forlænget',
  what: 'afstemning forlænget',
  deadlineInSubject: true,
  happened: ({ deadline }) =>
    `SYS var ikke beslutningsdygtig, da fristen udløb. Den skriftlige behandling er forlænget én gang${deadline ? ` til ${formatDeadline(deadline)}` : ''}.`,
  shows: { pool: true, recommendation: true, deadline: true },
  next: () => 'Afgivne stemmer står ved magt og kan ændres indtil den nye frist. Manglende svar tæller ikke som ja.',
  action: 'Se sagen og afgiv din stemme',
  calendar: 'publish',
});
