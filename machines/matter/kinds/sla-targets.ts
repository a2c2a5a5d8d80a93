import { line, text } from '../../forms/field.ts';
import { kpiRows } from '../../quarterly-report/kpi-fields.ts';
import { kind } from '../kind.ts';

/**
 * The business steering group follows up the SLA and approves the targets of operation and service every year, with the KPIs and limits that the quarterly
 * reports are held against from then on. The form begins with those that the register has, or that the first report proposed.
 */
export const slaTargets = kind({
  name: ['Drifts- og servicemål', 'Operation and service targets'],
  about: [
    'FSA gør status på SLA’en og foreslår årets drifts- og servicemål; forretningsstyregruppen godkender dem.',
    "The FSA reports on the SLA and proposes the year's targets; the business steering group approves them.",
  ],
  rows: ['R-114', 'R-198'],
  system: 'required',
  raisedBy: ['secretariat', 'fsa', 'fsaStaff', 'fsgChair'],
  asks: true,
  yearly: { of: 'system' },
  begins: ({ kpis }) => (kpis.length === 0 ? {} : { kpis }),
  fields: {
    period: line('Periode', 'Period', ['Fx 2028', 'For example 2028']),
    followUp: text('Opfølgning på SLA-aftalen', 'Follow-up of the SLA'),
    targets: text('Drifts- og servicemål', 'Operation and service targets'),
    kpis: kpiRows('KPI’er og grænser', 'KPIs and limits', [
      'Kvartalsrapporterne måles på dem, når målene er godkendt. Tøm en linje for at fjerne den.',
      'Quarterly reports are held against them once the targets are approved. Empty a line to remove it.',
    ]),
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
  changes: ({ kpis = [] }, { system = '' }) =>
    kpis.length === 0
      ? []
      : [{ change: 'kpis', system, kpis: kpis.map(({ unit = '', ...kpi }) => ({ ...kpi, unit })) }],
  document: (form, { system = '', title }) => ({ id: `sla/${system}`, kind: 'sla', title, content: { ...form } }),
  template: 'sla',
});
