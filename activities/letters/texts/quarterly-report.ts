import { quarterName } from '../../../machines/terms/dates.ts';
import { quarterOf } from '../matter.ts';
import { taskTopic } from '../task-topic.ts';

/** One form on operation, KPI and expenses for each system and quarter. */
export const quarterlyReportTask = taskTopic({
  what: '',
  ask: (facts) =>
    `Du bedes indsende rapporten for ${quarterName(quarterOf(facts), facts.year, 'da')}: drift (nedetid og SLA), KPI og udgifter, i én formular:`,
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er fællesregional systemadministrator (FSA) for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Åbn formularen og indsend rapporten',
  shows: {},
  consequence: () =>
    'Rapporten står som manglende i oversigten til SYS, og kvartalets udgifter kan ikke godkendes. Forsinkelsen meddeles.',
  reasonOf: 'Det mangler i rapporten',
  notes: [
    'Forretningsstyregruppen og brugergruppen får en kopi. Tilgængeligheden beregnes ud fra de indberettede afbrud.',
  ],
  short: 'Indsend kvartalsrapporten',
});
