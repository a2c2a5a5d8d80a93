import { newsTopic } from '../news-topic.ts';

/** The year's meetings are planned. */
export const yearPlanStarted = newsTopic({
  what: 'møderne er planlagt',
  happened: ({ case: row }) => `SYS’ møder i ${row.number} er planlagt. Du får en invitation til hvert af dem.`,
});
