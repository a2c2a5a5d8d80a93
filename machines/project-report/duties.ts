import type { Duty } from '../governance/duty.ts';

/** What a project report asks of people. */
export const projectReportDuties = {
  'project-status': {
    da: 'Opdatér status på systemets projekter før SYS’ møde',
    en: "Update the status of the system's projects before SYS's meeting",
    owner: 'fsa',
    businessDays: 2,
    choices: ['submit'],
    commentFor: [],
  },
} as const satisfies Record<string, Duty>;
