import type { DutyName } from '../../../../machines/duties.ts';
import type { DutyForm } from '../duty-form.ts';

/** The one answer before a meeting: how all projects of a system stand. */
export const projectForms: Readonly<Partial<Record<DutyName, DutyForm>>> = {
  'project-status': {
    question: ['Projekternes status', 'The status of the projects'],
    choices: [
      {
        value: 'submit',
        label: ['Indsend status', 'Submit the status'],
        leads: [
          'Status kommer på dagsordenen til mødet i SYS og i projektoversigten.',
          'The status goes on the agenda of the meeting of SYS and in the project overview.',
        ],
      },
    ],
  },
};
