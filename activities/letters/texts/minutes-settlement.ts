import { taskTopic } from '../task-topic.ts';

/** The chair settles the members' objections (A-43). */
export const minutesSettlement = taskTopic({
  what: 'indsigelser mod referatet',
  ask: () => 'Der er gjort indsigelse mod referatet. Du bedes tage stilling: skal referatet rettes, eller står det?',
  because: () => 'Du får mailen, fordi du er formand for SYS.',
  action: 'Se indsigelserne og tag stilling',
  shows: {},
  consequence: () => 'Referatet bliver ikke endeligt.',
  notes: ['Begrund afgørelsen; den kommer med i referatet sammen med indsigelsen.'],
  short: 'Tag stilling til indsigelser mod referatet',
});
