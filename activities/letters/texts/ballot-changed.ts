import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { newsTopic } from '../news-topic.ts';

/** Others may vote now, and they have time to: the deadline moves for all (A-30b, A-71). */
export const ballotDeadlineMoved = newsTopic({
  kinds: ['task', 'orientation'],
  lead: 'Afstemning om',
  tail: 'har fået ny frist',
  what: 'afstemning med ny frist',
  deadlineInSubject: true,
  happened: ({ deadline }) =>
    `De stemmeberettigede i SYS er ændret, mens der stemmes. Fristen er derfor flyttet${deadline ? ` til ${formatDeadline(deadline)}` : ''}.`,
  shows: { pool: true, recommendation: true, deadline: true },
  next: ({ letter }) =>
    letter.kind === 'task'
      ? 'Du har ikke stemt endnu. Manglende svar tæller ikke som ja.'
      : 'Din regions stemme står ved magt og kan ændres indtil den nye frist.',
  action: 'Se sagen og afgiv din stemme',
  calendar: 'publish',
});

/** The reader's region has ended, or another has taken their seat: they are asked no more, and what they voted counts no more (A-66). */
export const ballotSeatEnded = newsTopic({
  lead: 'Afstemning om',
  tail: 'omfatter ikke dig længere',
  what: 'afstemning omfatter ikke dig længere',
  happened: ({ data }) =>
    data.yes('voted')
      ? 'De stemmeberettigede i SYS er ændret, og du har ikke længere en stemme i sagen. Den stemme, din region har afgivet, er bortfaldet og tæller ikke.'
      : 'De stemmeberettigede i SYS er ændret, og du har ikke længere en stemme i sagen.',
  next: () => 'Du skal ikke gøre noget. Linket i den tidligere mail kan ikke længere bruges til at stemme.',
  calendar: 'cancel',
});
