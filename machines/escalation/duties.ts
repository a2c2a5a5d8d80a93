import type { Duty } from '../governance/duty.ts';

/** What an escalation asks of people. */
export const escalationDuties = {
  'escalation-assessment': {
    da: 'Afgør, om sagen skal eskaleres til RSI-kredsen',
    en: 'Decide whether the matter is escalated to the RSI circle',
    owner: 'sysChair',
    businessDays: 1,
    choices: ['escalate', 'close'],
    commentFor: ['close'],
    // Only SYS escalates, and between meetings only its chair acts for it.
    notByFallback: true,
  },
  'escalation-acknowledgement': {
    da: 'Kvittér for, at RSI-kredsen har modtaget eskaleringen',
    en: 'Acknowledge that the RSI circle has received the escalation',
    owner: 'rsi',
    businessDays: 2,
    choices: ['acknowledge'],
    commentFor: [],
  },
  'escalation-decision': {
    da: 'Registrér RSI-kredsens afgørelse af eskaleringen og de opgaver, den giver',
    en: 'Record the decision of the RSI circle on the escalation and the tasks that follow',
    owner: 'secretariat',
    businessDays: 10,
    choices: ['decided'],
    commentFor: [],
  },
  'escalation-confirmation': {
    da: 'Bekræft den registrerede afgørelse af eskaleringen',
    en: 'Confirm the recorded decision on the escalation',
    owner: 'rsi',
    businessDays: 2,
    choices: ['confirm', 'correct'],
    commentFor: ['correct'],
  },
  'escalation-follow-up': {
    da: 'Løs opgaven, som RSI-kredsen gav efter eskaleringen',
    en: 'Do the task that the RSI circle gave after the escalation',
    owner: 'named',
    businessDays: 1,
    choices: ['done'],
    commentFor: ['done'],
  },
} as const satisfies Record<string, Duty>;
