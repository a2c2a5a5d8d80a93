import { duty } from '../duties/duty.ts';
import { z } from 'zod';
import { onPage, own } from '../forms/field.ts';
import { projectsOnPage } from './form.ts';
import { projectStatus } from './status.ts';

/** What a project report asks of the FSA: how all projects of a system stand. */
export const projectReportDuties = {
  'project-status': duty({
    owner: 'fsa',
    businessDays: 2,
    title: [
      'Opdatér status på systemets projekter før SYS’ møde',
      "Update the status of the system's projects before SYS's meeting",
    ],
    question: ['Projekternes status', 'The status of the projects'],
    choices: {
      submit: {
        label: ['Indsend status', 'Submit the status'],
        leads: [
          'Status kommer på dagsordenen til mødet i SYS og i projektoversigten.',
          'The status goes on the agenda of the meeting of SYS and in the project overview.',
        ],
        fields: {
          projects: onPage(own('Projekterne', 'The projects', z.array(projectStatus).min(1).max(100)), projectsOnPage),
        },
      },
    },
  }),
};
