import { duty } from '../duties/duty.ts';
import { z } from 'zod';
import { tookPart } from '../fsg/took-part.ts';
import { onPage, own } from '../forms/field.ts';
import { adjustmentsOnPage, budgetOnPage } from './form.ts';
import { adjustment, budget } from './budget.ts';

/** What a system's budget asks of people. */
export const annualBudgetDuties = {
  'budget-draft': duty({
    owner: 'fsa',
    businessDays: 10,
    title: [
      'Udarbejd forslag til driftsbudget og send det til forretningsstyregruppen',
      'Draft the operating budget and send it to the business steering group',
    ],
    question: ['Udkastet', 'The draft'],
    submits: 'budget',
    choices: {
      submit: {
        label: ['Send udkastet til forretningsstyregruppen', 'Send the draft to the business steering group'],
        leads: [
          'FSG’s formand bliver bedt om at godkende og indstille det.',
          'The chair of the FSG is asked to approve and recommend it.',
        ],
        fields: { budget: onPage(own('Budgettet', 'The budget', budget), budgetOnPage) },
      },
    },
  }),
  'budget-recommendation': duty({
    owner: 'fsgChair',
    businessDays: 10,
    title: ['Godkend driftsbudgettet og indstil det til SYS', 'Approve the operating budget and recommend it to SYS'],
    question: ['Forretningsstyregruppens beslutning', 'Decision of the business steering group'],
    // Nobody recommends to SYS for a business steering group without a chair.
    notByFallback: true,
    recordable: true,
    fields: { tookPart },
    choices: {
      recommend: {
        label: ['Godkend og indstil til SYS', 'Approve and recommend to SYS'],
        leads: ['Budgettet kommer til førstebehandling i SYS.', 'The budget goes to its first reading in SYS.'],
      },
      return: {
        label: ['Hjemvis til FSA', 'Return to the FSA'],
        leads: [
          'FSA skal rette udkastet. Skriv hvad der mangler.',
          'The FSA must correct the draft. Say what is missing.',
        ],
        comment: 'required',
      },
    },
  }),
  'budget-adjustment': duty({
    owner: 'fsa',
    businessDays: 5,
    title: ['Tilpas budgettet til andenbehandlingen', 'Adjust the budget for the second reading'],
    question: ['Det tilpassede budget', 'The adjusted budget'],
    submits: 'budget',
    choices: {
      submit: {
        label: ['Send budgettet til andenbehandling', 'Send the budget to the second reading'],
        leads: [
          'SYS ser forskellen fra førstebehandlingen og jeres begrundelser.',
          'SYS sees the difference from the first reading and your reasons.',
        ],
        fields: {
          budget: onPage(own('Budgettet', 'The budget', budget), budgetOnPage),
          adjustments: onPage(own('Begrundelser', 'Reasons', z.array(adjustment).max(100)), adjustmentsOnPage),
        },
      },
    },
  }),
};
