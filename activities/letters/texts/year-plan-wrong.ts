import { newsTopic } from '../news-topic.ts';

/** It is the end of January, and the plan does not keep what the governance model asks. */
export const yearPlanWrong = newsTopic({
  what: 'mødeplanen mangler noget',
  happened: ({ case: row }) => `Mødeplanen for ${row.number} passer ikke med styringsmodellen:`,
  more: ({ data }) => data.texts('warnings').map((paragraph) => ({ paragraph })),
  next: () =>
    'Sekretariatet kan tilføje og flytte møder. Formanden orienteres, fordi planen er formandens og sekretariatets fælles.',
  kinds: ['warning'],
});
