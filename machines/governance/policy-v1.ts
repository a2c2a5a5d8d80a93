import { type Policy, policySchema } from './policy-schema.ts';

/**
 * Version 1 of the governance model as data. Each line answers one question that the model leaves open; the number behind it is the
 * row of the policy (`docs/policy.md`). To change an answer, write a new version with its own `effectiveFrom`; cases keep theirs.
 */
const modelV1 = {
  modelVersion: 'v1',
  effectiveFrom: '2026-01-01T00:00:00+01:00',
  appliesTo: 'new',
  timeZone: 'Europe/Copenhagen',
  calendar: 'dk-2026a',
  closedDays: ['06-05', '12-24', '12-31'],
  sendWindow: { from: '08:00', to: '16:00', businessDaysOnly: true, exempt: ['escalation', 'receipt'] },

  // Amounts (øre) and who decides them
  money: { unit: 'ore' },
  amount: { basis: 'oneOffTotalExVat' },
  thresholds: { lowerOre: 250_000_00, upperOre: 2_000_000_00 },
  ceiling: { scope: 'perRequest', systemYear: 'warn' },
  splitting: 'warn',
  overrun: { tolerancePct: 10 },
  fsg: { reject: 'terminal', rankScope: 'fsg', commentBd: 5 },
  regionForward: { autoAfterBd: 5, veto: false },
  smallCr: { fsg: 'inform' },
  bcl: { requiredFromOre: 500_000_00 },
  frame: { year: 'decisionYear', overcommit: false },
  rsiProject: { charge: 'none' },
  urgent: { windowBd: 2 },
  roadmap: { mandatoryAboveOre: 250_000_00, allowedFromOre: 250_000_00 },

  // How bodies decide
  vote: {
    rule: 'simpleMajority',
    quorum: 'moreThanHalf',
    tie: 'chair',
    silence: 'notCounted',
    change: 'untilClose',
    acrossChange: 'reissueToSuccessor',
  }, // A-30b
  written: { windowBd: 5, minBd: 3, urgentBd: 2, extendBd: 5, earlyClose: 'allVoted', demandMeeting: true },
  mode: { sys: 'votes', fsg: 'recorded+chair', rsi: 'recorded' },
  rsi: { rejectBudget: 'returnToSys', rejectCr: 'terminal', recordCrBd: 40 },
  inhabil: { declare: true },
  substitute: { mode: 'explicit' },
  edit: { material: 'restart' },
  withdraw: { by: 'fsaOrFsgChairUntilDecision' },
  link: { humanCheck: 'email' }, // against mail scanners that press buttons
  esc: { deciderBetweenMeetings: 'chair', chairBd: 1, ackBd: 2, alertAfterHours: 4, externalRef: 'optional' },

  sys: { papers: 'complete' },

  // The year: dates as month-day, windows in business days
  budget: {
    first: '05-31',
    firstLate: 'allowed',
    final: '09-30',
    finalMeasuredOn: 'SYS',
    rsiTarget: '09-30',
    rsiHard: '12-31',
    sysReject: 'returnToFsg',
    milestones: {
      hearingOpen: 'first bd of January',
      hearingClose: 'last bd of February',
      draftToFsg: '03-31',
      fsgApproval: '04-30',
    },
    fallback: 'previousPartA',
    second: { flagPct: 5, flagOre: 250_000_00 },
    partB: 'smallOrDecided',
  },
  readings: { combine: 'exceptional' }, // A-19b
  quarter: { due: { Q1: '04-30', Q2: '08-15', Q3: '10-31', Q4: '01-31' }, roll: 'preceding' },
  deadline: { roll: 'none' },
  milestone: { roll: 'preceding' },
  ladder: {
    steps: [30, 14, 7, 3, 1],
    at: '08:00',
    roll: 'preceding',
    merge: true,
    overdue: { everyBd: 5, times: 4 },
    written: [2, 1],
  },
  meetings: { february: '02-10', may: '05-19', september: '09-15', december: '12-01' },
  agenda: { casesBd: 10, dispatchBd: 5, memberItem: 'alwaysAccept' },
  minutes: { draftBd: 5, objectionBd: 5 },
  statusReport: { draft: '03-01', due: '03-31' },
  watch: { yearNotStarted: { from: '11-15', chairFrom: '12-01' } },
  superusers: { confirm: '10-01' },
  orientation: { afterBd: 1 },
  dispensation: { allowed: true, chairMaxDays: 30 },

  // Money over the year
  key: { asOf: 'budgetYearStart', rounding: 'largestRemainderOre' },
  carryOver: { refused: 'refundByKey', parts: 'AB' },
  deviation: { toleranceOre: 0 },
  special: { electorate: 'participants', key: 'fromAgreement' },
  portfolio: { min: 3, ranking: 'sysOrder' },
  register: { import: 'byDecision' },
  visibility: 'open',
  retention: { technicalLogMonths: 12, unusedTokenDays: 30, accountingYears: 5 },
} as const;

/** The default policy, checked when the program loads. */
export const policyV1: Policy = policySchema.parse(modelV1);
