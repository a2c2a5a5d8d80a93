import { escalationDuties } from './escalation/duties.ts';
import type { Duty } from './governance/duty.ts';
import { matterDuties } from './matter/duties.ts';
import { meetingDuties } from './meeting/duties.ts';
import { modelRevisionDuties } from './model-revision/duties.ts';
import { projectReportDuties } from './project-report/duties.ts';
import { statusReportDuties } from './status-report/duties.ts';

/** Every duty by name. The answer's fields beyond `choice` and `comment` are checked in the `answers.ts` of its lifecycle. */
export const duties = {
  'complete-request': {
    da: 'Gør ændringsønsket færdigt til behandling',
    en: 'Complete the change request',
    owner: 'fsa',
    businessDays: 20,
    choices: ['complete', 'close'],
    commentFor: ['close'],
  },
  'region-decision': {
    da: 'Afgør det mindre ændringsønske inden for driftsbudgettet',
    en: 'Decide the small change request within the operating budget',
    owner: 'ownerRegion',
    businessDays: 10,
    choices: ['approve', 'noCover', 'reject'],
    commentFor: ['noCover', 'reject'],
  },
  'fsg-decision': {
    da: 'Vurdér, prioritér og indstil ændringsønsket',
    en: 'Assess, rank and recommend the change request',
    owner: 'fsgChair',
    businessDays: 20,
    choices: ['approve', 'return', 'reject'],
    commentFor: ['return', 'reject'],
  },
  'region-forwarding': {
    da: 'Fremsend ændringsønsket til SYS, eventuelt med udtalelse',
    en: 'Forward the change request to SYS, with an opinion if you wish',
    owner: 'ownerRegionMember',
    businessDays: 5,
    choices: ['forward', 'return'],
    commentFor: ['return'],
  },
  'sys-vote': {
    da: 'Stem om sagen i SYS’ skriftlige behandling',
    en: 'Vote on the case in the written procedure of SYS',
    owner: 'sysMembers',
    businessDays: 5,
    choices: ['for', 'against', 'abstain', 'meeting', 'recuse'],
    commentFor: ['against'],
  },
  'tie-break': {
    da: 'Afgør stemmeligheden som formand for SYS',
    en: 'Decide the tie as chair of SYS',
    owner: 'sysChair',
    businessDays: 5,
    choices: ['for', 'against'],
    commentFor: [],
    notByFallback: true,
  },
  'deferred-review': {
    da: 'Tag det udskudte ændringsønske op igen, når rammen tillader det',
    en: 'Take the deferred change request up again when the frame allows',
    owner: 'secretariat',
    businessDays: 60,
    choices: [],
    commentFor: [],
  },
  'delivery-report': {
    da: 'Meld leverancen færdig',
    en: 'Report the delivery as completed',
    owner: 'fsa',
    businessDays: 250,
    choices: ['delivered'],
    commentFor: [],
  },

  // The budget year. Most of these have a date of the plan; `businessDays` is the least that whoever gets one late is given.
  'hearing-comments': {
    da: 'Giv brugergruppens bemærkninger',
    en: "Give the user group's comments",
    owner: 'userGroup',
    businessDays: 10,
    choices: ['comment', 'noComment'],
    commentFor: ['comment'],
  },
  'budget-draft': {
    da: 'Udarbejd forslag til driftsbudget og send det til forretningsstyregruppen',
    en: 'Draft the operating budget and send it to the business steering group',
    owner: 'fsa',
    businessDays: 10,
    choices: ['submit'],
    commentFor: [],
  },
  'budget-recommendation': {
    da: 'Godkend driftsbudgettet og indstil det til SYS',
    en: 'Approve the operating budget and recommend it to SYS',
    owner: 'fsgChair',
    businessDays: 10,
    choices: ['recommend', 'return'],
    commentFor: ['return'],
    // Nobody recommends to SYS for a business steering group without a chair.
    notByFallback: true,
  },
  'sys-decision': {
    da: 'Sæt sagen på SYS’ møde eller åbn en skriftlig behandling, og registrér afgørelsen',
    en: "Put the case on SYS's meeting or open a written procedure, and record the decision",
    owner: 'secretariat',
    businessDays: 20,
    choices: [],
    commentFor: [],
  },
  'budget-adjustment': {
    da: 'Tilpas budgettet til andenbehandlingen',
    en: 'Adjust the budget for the second reading',
    owner: 'fsa',
    businessDays: 5,
    choices: ['submit'],
    commentFor: [],
  },
  'frame-proposal': {
    da: 'Foreslå årets økonomiske ramme for vedligehold og videreudvikling',
    en: "Propose the year's financial frame for maintenance and further development",
    owner: 'secretariat',
    businessDays: 10,
    choices: ['propose'],
    commentFor: [],
  },
  'rsi-decision-recording': {
    da: 'Registrér RSI-kredsens afgørelse efter referatet',
    en: 'Record the decision of the RSI circle from its minutes',
    owner: 'secretariat',
    businessDays: 20,
    choices: ['approved', 'inPart', 'returned', 'refused'],
    commentFor: ['inPart', 'returned', 'refused'],
  },
  'rsi-decision-confirmation': {
    da: 'Bekræft den registrerede afgørelse i RSI-kredsen',
    en: 'Confirm the recorded decision of the RSI circle',
    owner: 'rsi',
    businessDays: 10,
    choices: ['confirm', 'correct'],
    commentFor: ['correct'],
  },
  'quarterly-report': {
    da: 'Indsend kvartalets rapport om drift, KPI og udgifter',
    en: "Submit the quarter's report on operation, KPI and expenses",
    owner: 'fsa',
    businessDays: 5,
    choices: ['submit'],
    commentFor: [],
  },
  accounts: {
    da: 'Indsend årets regnskab med begrundede afvigelser og ønsker om overførsel',
    en: "Submit the year's accounts with justified deviations and requests for carry-over",
    owner: 'fsa',
    businessDays: 5,
    choices: ['submit'],
    commentFor: [],
  },
  'frame-accounts': {
    da: 'Gør rammens regnskab op, og anmod om overførsel af det uforbrugte',
    en: 'Account for the frame, and ask for carry-over of what was not spent',
    owner: 'secretariat',
    businessDays: 5,
    choices: ['submit'],
    commentFor: [],
  },
  ...escalationDuties,
  ...statusReportDuties,
  ...modelRevisionDuties,
  ...meetingDuties,
  ...projectReportDuties,
  ...matterDuties,
} as const satisfies Record<string, Duty>;

export type DutyName = keyof typeof duties;
