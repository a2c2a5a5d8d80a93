import type { Duty } from '../governance/duty.ts';

/** What a status report asks of people. `businessDays` is the least that whoever gets one late is given. */
export const statusReportDuties = {
  'status-report-draft': {
    da: 'Gør udkastet til statusrapporten til RSI-kredsen færdigt',
    en: 'Complete the draft status report to the RSI circle',
    owner: 'secretariat',
    businessDays: 10,
    choices: ['submit'],
    commentFor: [],
  },
  'status-report-approval': {
    da: 'Godkend statusrapporten til RSI-kredsen',
    en: 'Approve the status report to the RSI circle',
    owner: 'sysChair',
    businessDays: 5,
    choices: ['approve', 'return'],
    commentFor: ['return'],
    notByFallback: true,
  },
  'status-report-receipt': {
    da: 'Kvittér for RSI-kredsens modtagelse af statusrapporten',
    en: 'Acknowledge that the RSI circle has received the status report',
    owner: 'rsi',
    businessDays: 10,
    choices: ['received'],
    commentFor: [],
  },
} as const satisfies Record<string, Duty>;
