import { line, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The business steering group follows up the SLA and approves the targets of operation and service every year. */
export const slaTargets = kind({
  name: ['Drifts- og servicemål', 'Operation and service targets'],
  about: [
    'FSA gør status på SLA’en og foreslår årets drifts- og servicemål; forretningsstyregruppen godkender dem.',
    "The FSA reports on the SLA and proposes the year's targets; the business steering group approves them.",
  ],
  rows: ['R-114'],
  system: 'required',
  raisedBy: ['secretariat', 'fsa', 'fsaStaff', 'fsgChair'],
  asks: true,
  yearly: { of: 'system' },
  fields: {
    period: line('Periode', 'Period', ['Fx 2028', 'For example 2028']),
    followUp: text('Opfølgning på SLA-aftalen', 'Follow-up of the SLA'),
    targets: text('Drifts- og servicemål', 'Operation and service targets'),
  },
  route: [
    {
      do: 'prepare',
      by: 'fsa',
      ask: ['gøre status på SLA’en og foreslå drifts- og servicemål', 'report on the SLA and propose targets'],
      businessDays: 20,
    },
    {
      do: 'decide',
      by: 'fsgChair',
      ask: [
        'godkende drifts- og servicemål for forretningsstyregruppen',
        'approve the targets for the business steering group',
      ],
      businessDays: 20,
    },
  ],
  informed: ['fsa', 'fsgMembers', 'ownerRegionMember', 'secretariat'],
  document: (form, { system = '', title }) => ({ id: `sla/${system}`, kind: 'sla', title, content: { ...form } }),
  template: 'sla',
});
