import { quarterlyReport } from '../../quarterly-report/report.ts';
import type { Template } from './template.ts';

/** e) The quarter's report on operation, KPI and expenses. */
export const driftsrapport: Template = {
  id: 'driftsrapport',
  name: 'Driftsrapportering',
  english: 'Operations report',
  row: 'R-093e',
  version: 1,
  sections: [
    {
      title: 'Tilgængelighed',
      text: 'Afbrud i kvartalet med begyndelse, slutning og årsag. Tilgængeligheden beregnes ud fra dem.',
    },
    {
      title: 'KPI og servicemål',
      text: 'De aftalte KPI’er og SLA’ens mål: målt værdi mod krav, med bemærkning ved afvigelse.',
    },
    {
      title: 'Drift',
      text: 'Backup og genskabelse, kapacitet, optimering, fejlretning, ændringsstyring, releases og test, brugersupport og datakvalitet.',
    },
    {
      title: 'Udgifter',
      text: 'Forbrug pr. budgetlinje i kvartalet og forventet forbrug i året. Afvigelser begrundes.',
    },
  ],
  schema: quarterlyReport,
};
