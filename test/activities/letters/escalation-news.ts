import type { KeepCase } from '../../../machines/governance/effects.ts';

export const escalationCase = 'escalation/2027-0007';
const statusCase = 'status-report/2028';

/** The cases as their machines keep them once RSI has decided, and once the chair has approved. */
export const ownRows: Readonly<Record<string, KeepCase>> = {
  [escalationCase]: {
    title: 'PPJ nede på alle ambulancer',
    system: 'ppj',
    submittedBy: 'karen',
    view: {
      ground: 'outage',
      description: 'Ingen adgang til journaler.',
      outage: { from: '2027-10-31T02:30:00+02:00', to: '2027-10-31T02:30:00+01:00' },
      minutes: 60,
      sla: ['Tilgængelighed: mindst 99,9 %'],
      externalRef: 'NIS2-118',
      assessed: { choice: 'escalate', name: 'Henrik Dam', comment: 'Patientsikkerhed.' },
      acknowledgedBy: 'Ulla Friis',
      decision: 'Nødstrøm skal etableres.',
      reference: 'RSI 1. november 2027',
      followUps: [
        {
          id: 'followUp-1',
          what: 'Plan for nødstrøm',
          role: 'fsa',
          due: '2027-11-12',
          status: 'open',
          by: null,
          said: null,
          late: false,
        },
      ],
    },
  },
  [statusCase]: {
    title: 'Statusrapport 2028 til RSI-kredsen',
    submittedBy: 'karen',
    view: {
      year: 2028,
      period: { from: '2027-01-01', to: '2027-12-31' },
      documentVersion: 4,
      approvedBy: 'Henrik Dam',
      content: {
        sections: [
          { heading: 'Resumé', blocks: [{ paragraph: 'Et roligt år.' }, { list: ['Ny region'] }] },
          { heading: 'Økonomi', blocks: [{ table: { head: ['Ramme', 'Rest'], rows: [['2027', '1.000 kr.']] } }] },
        ],
      },
    },
  },
};

const urgent = [
  'Eskalering 2027-0007: PPJ nede på alle ambulancer',
  '60 minutter',
  '(dansk sommertid)',
  '(dansk normaltid)',
  'NIS2-118',
];
const status = ['Statusrapport 2028 til RSI-kredsen', '1. januar 2027 – 31. december 2027'];
const whole = ['RESUMÉ', 'Et roligt år.', '– Ny region', 'Ramme: 2027: Rest: 1.000 kr.'];

/** Words that the reader of each text must find; `whole` only in the letter that gives the duty. */
export const escalationNews: Readonly<
  Record<
    string,
    {
      readonly of: string;
      readonly finds: readonly string[];
      readonly first?: readonly string[];
      readonly data?: Record<string, unknown>;
    }
  >
> = {
  'escalation-assessment': {
    of: escalationCase,
    finds: [...urgent, 'formand for SYS', 'NIS 2-loven', '> Ingen adgang'],
  },
  'escalation-acknowledgement': { of: escalationCase, finds: [...urgent, '> Patientsikkerhed.', 'kvittere'] },
  'escalation-decision': { of: escalationCase, finds: [...urgent, 'hvem, hvad og hvornår'] },
  'escalation-confirmation': {
    of: escalationCase,
    data: {
      decision: {
        reference: 'RSI pkt. 1',
        answer: { decision: 'Reservedrift.', followUps: [{ what: 'Øvelse', person: 'soeren', due: '2027-11-12' }] },
      },
    },
    finds: ['> Reservedrift.', 'RSI pkt. 1', 'Øvelse', 'Søren Dahl'],
  },
  'escalation-follow-up': {
    of: escalationCase,
    data: { what: 'Plan for nødstrøm' },
    finds: ['Plan for nødstrøm', 'Nødstrøm skal etableres.'],
  },
  'escalation-raised': { of: escalationCase, finds: [...urgent, '> Ingen adgang', 'NIS 2-loven'] },
  'escalation-to-rsi': { of: escalationCase, finds: [...urgent, 'endelig'] },
  'escalation-unanswered': {
    of: escalationCase,
    data: { alerts: 2, raisedAt: '2027-10-31T02:10:00.000Z' },
    finds: ['31. oktober 2027 kl. 03.10', '2. gang', 'Ring til formanden'],
  },
  'escalation-acknowledged': { of: escalationCase, finds: ['(Ulla Friis)'] },
  'escalation-decided': {
    of: escalationCase,
    finds: ['Nødstrøm skal etableres.', 'Plan for nødstrøm', 'senest 12. november 2027, i gang'],
  },
  'escalation-closed': { of: escalationCase, finds: ['fulgt op', 'Plan for nødstrøm'] },
  'escalation-closed-in-sys': { of: escalationCase, data: { reason: 'Løst lokalt.' }, finds: ['> Løst lokalt.'] },
  'escalation-withdrawn': { of: escalationCase, data: { reason: 'Fejlmelding.' }, finds: ['> Fejlmelding.'] },
  'status-report-draft': { of: statusCase, data: { reason: 'Nævn PPJ.' }, finds: [...status, '> Nævn PPJ.'] },
  'status-report-approval': { of: statusCase, finds: status, first: whole },
  'status-report-receipt': { of: statusCase, finds: [...status, 'Godkendt af: Henrik Dam'], first: whole },
  'status-report-sent': { of: statusCase, finds: status },
  'status-report-received': { of: statusCase, data: { receivedBy: 'Ulla Friis' }, finds: ['(Ulla Friis)'] },
  'status-report-cancelled': { of: statusCase, data: { reason: 'Fejl.' }, finds: ['> Fejl.'] },
};
