import { duty } from '../duties/duty.ts';
import { onPage, own } from '../forms/field.ts';
import { reportOnPage } from './form.ts';
import { quarterlyReport } from './report.ts';

/** What a quarterly report asks of the FSA. */
export const quarterlyReportDuties = {
  'quarterly-report': duty({
    owner: 'fsa',
    businessDays: 5,
    title: [
      'Indsend kvartalets rapport om drift, KPI og udgifter',
      "Submit the quarter's report on operation, KPI and expenses",
    ],
    question: ['Rapporten', 'The report'],
    submits: 'report',
    choices: {
      submit: {
        label: ['Indsend rapporten', 'Submit the report'],
        leads: [
          'FSG og brugergruppen får en kopi, og SYS godkender udgifterne.',
          'The FSG and the user group get a copy, and SYS approves the expenses.',
        ],
        fields: { report: onPage(own('Rapporten', 'The report', quarterlyReport), reportOnPage) },
      },
    },
  }),
};
