import type { Duty } from '../governance/duty.ts';
import type { Step, StepBy } from './kind.ts';

const recommending = { choices: ['recommend', 'return', 'refuse'], commentFor: ['return', 'refuse'] } as const;
const deciding = { choices: ['approve', 'return', 'refuse'], commentFor: ['return', 'refuse'] } as const;

/** The duties of a matter, one for each act and owner; what exactly is asked stands in the step of its kind and goes along with the task. */
export const matterDuties = {
  'matter-completion': {
    da: 'Gør sagen færdig til behandling',
    en: 'Complete the matter',
    owner: 'proposer',
    businessDays: 10,
    choices: ['submit', 'withdraw'],
    commentFor: ['withdraw'],
  },
  'matter-preparation-fsa': {
    da: 'Udfyld og indsend sagen',
    en: 'Fill in and submit the matter',
    owner: 'fsa',
    businessDays: 20,
    choices: ['submit'],
    commentFor: [],
  },
  'matter-preparation-region': {
    da: 'Udfyld og indsend sagen for regionen',
    en: 'Fill in and submit the matter for the region',
    owner: 'ownerRegionMember',
    businessDays: 20,
    choices: ['submit'],
    commentFor: [],
  },
  'matter-preparation-secretariat': {
    da: 'Udfyld og indsend sagen for sekretariatet',
    en: 'Fill in and submit the matter for the secretariat',
    owner: 'secretariat',
    businessDays: 20,
    choices: ['submit'],
    commentFor: [],
  },
  'matter-recommendation-fsg': {
    da: 'Tag stilling til sagen for forretningsstyregruppen, og indstil den til SYS',
    en: 'Consider the matter for the business steering group and put it to SYS',
    owner: 'fsgChair',
    businessDays: 20,
    ...recommending,
    // Nobody recommends to SYS for a business steering group without a chair.
    notByFallback: true,
  },
  'matter-recommendation-region': {
    da: 'Tag stilling til sagen for regionen',
    en: 'Consider the matter for the region',
    owner: 'ownerRegionMember',
    businessDays: 10,
    ...recommending,
  },
  'matter-decision-region': {
    da: 'Afgør sagen for den systemansvarlige region',
    en: 'Decide the matter for the responsible region',
    owner: 'ownerRegionMember',
    businessDays: 10,
    ...deciding,
  },
  'matter-decision-fsg': {
    da: 'Afgør sagen for forretningsstyregruppen',
    en: 'Decide the matter for the business steering group',
    owner: 'fsgChair',
    businessDays: 20,
    ...deciding,
    notByFallback: true,
  },
  'matter-decision-users': {
    da: 'Afgør sagen for brugergruppen',
    en: 'Decide the matter for the user group',
    owner: 'userGroupChair',
    businessDays: 10,
    ...deciding,
  },
  'matter-decision-secretariat': {
    da: 'Bekræft sagen for sekretariatet',
    en: 'Confirm the matter for the secretariat',
    owner: 'secretariat',
    businessDays: 5,
    ...deciding,
  },
} as const satisfies Record<string, Duty>;

export type MatterDuty = keyof typeof matterDuties;

const names: Readonly<Record<Step['do'], Partial<Record<StepBy, MatterDuty>>>> = {
  prepare: {
    proposer: 'matter-completion',
    fsa: 'matter-preparation-fsa',
    ownerRegionMember: 'matter-preparation-region',
    secretariat: 'matter-preparation-secretariat',
  },
  recommend: { fsgChair: 'matter-recommendation-fsg', ownerRegionMember: 'matter-recommendation-region' },
  decide: {
    ownerRegionMember: 'matter-decision-region',
    fsgChair: 'matter-decision-fsg',
    userGroupChair: 'matter-decision-users',
    secretariat: 'matter-decision-secretariat',
  },
};

/** The duty of a step that a person answers by link; undefined for SYS and RSI, who have machines of their own. */
export const dutyOf = ({ do: act, by }: Pick<Step, 'do' | 'by'>): MatterDuty | undefined => names[act][by];
