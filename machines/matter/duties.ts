import { z } from 'zod';
import { type Choice, duty } from '../duties/duty.ts';
import { own } from '../forms/field.ts';
import type { Step, StepBy } from './kind.ts';
import { type Answer, answerTo } from '../duties/answer.ts';
import type { Form } from '../forms/form.ts';

const submit = {
  label: ['Indsend', 'Submit'],
  leads: ['Sagen går videre med det, du har skrevet herunder.', 'The matter goes on with what you wrote below.'],
  /** Held against the form of its kind before it is sent, and again by the machine. */
  fields: { form: own('Sagen', 'The matter', z.record(z.string(), z.json())) },
} as const satisfies Choice;
const withdraw = {
  label: ['Træk sagen tilbage', 'Take the matter back'],
  leads: ['Sagen slutter. Skriv hvorfor.', 'The matter ends. Say why.'],
  comment: 'required',
} as const satisfies Choice;
const back = {
  label: ['Hjemvis', 'Return'],
  leads: [
    'Sagen hjemvises til det foregående trin. Skriv, hvad der mangler.',
    'The matter goes one step back. Say what is missing.',
  ],
  comment: 'required',
} as const satisfies Choice;
const refuse = {
  label: ['Tiltræd ikke', 'Do not agree'],
  leads: [
    'Sagen slutter her. Skriv begrundelsen; parterne får den.',
    'The matter ends here. Give the reason; the parties get it.',
  ],
  comment: 'required',
} as const satisfies Choice;
const recommend = {
  label: ['Indstil', 'Recommend'],
  leads: ['Sagen går videre til det næste trin.', 'The matter goes on to its next step.'],
} as const satisfies Choice;
const approve = {
  label: ['Godkend', 'Approve'],
  leads: ['Sagen går videre, eller den er godkendt.', 'The matter goes on, or it is approved.'],
} as const satisfies Choice;
const questions = {
  prepare: ['Sagen', 'The matter'],
  recommend: ['Din indstilling', 'Your recommendation'],
  decide: ['Din afgørelse', 'Your decision'],
} as const;

/** The duties of a matter, one for each act and owner; what exactly is asked stands in the step of its kind and goes along with the task. */
export const matterDuties = {
  'matter-completion': duty({
    owner: 'proposer',
    businessDays: 10,
    title: ['Gør sagen færdig til behandling', 'Complete the matter'],
    question: questions.prepare,
    choices: { submit, withdraw },
  }),
  'matter-preparation-fsa': duty({
    owner: 'fsa',
    businessDays: 20,
    title: ['Udfyld og indsend sagen', 'Fill in and submit the matter'],
    question: questions.prepare,
    choices: { submit },
  }),
  'matter-preparation-region': duty({
    owner: 'ownerRegionMember',
    businessDays: 20,
    title: ['Udfyld og indsend sagen for regionen', 'Fill in and submit the matter for the region'],
    question: questions.prepare,
    choices: { submit },
  }),
  'matter-preparation-member': duty({
    owner: 'regionMember',
    businessDays: 20,
    title: ['Udfyld og indsend sagen for din region', 'Fill in and submit the matter for your region'],
    question: questions.prepare,
    choices: { submit },
  }),
  'matter-preparation-secretariat': duty({
    owner: 'secretariat',
    businessDays: 20,
    title: ['Udfyld og indsend sagen for sekretariatet', 'Fill in and submit the matter for the secretariat'],
    question: questions.prepare,
    choices: { submit },
  }),
  'matter-recommendation-fsg': duty({
    owner: 'fsgChair',
    businessDays: 20,
    title: [
      'Tag stilling til sagen for forretningsstyregruppen, og indstil den til SYS',
      'Consider the matter for the business steering group and put it to SYS',
    ],
    recordable: true,
    question: questions.recommend,
    choices: { recommend, return: back, refuse },
    // Nobody recommends to SYS for a business steering group without a chair.
    notByFallback: true,
  }),
  'matter-recommendation-region': duty({
    owner: 'ownerRegionMember',
    businessDays: 10,
    title: ['Tag stilling til sagen for regionen', 'Consider the matter for the region'],
    question: questions.recommend,
    choices: { recommend, return: back, refuse },
  }),
  'matter-decision-region': duty({
    owner: 'ownerRegionMember',
    businessDays: 10,
    title: ['Afgør sagen for den systemansvarlige region', 'Decide the matter for the responsible region'],
    question: questions.decide,
    choices: { approve, return: back, refuse },
  }),
  'matter-decision-fsg': duty({
    owner: 'fsgChair',
    businessDays: 20,
    title: ['Afgør sagen for forretningsstyregruppen', 'Decide the matter for the business steering group'],
    recordable: true,
    question: questions.decide,
    choices: { approve, return: back, refuse },
    notByFallback: true,
  }),
  'matter-decision-users': duty({
    owner: 'userGroupChair',
    businessDays: 10,
    title: ['Afgør sagen for brugergruppen', 'Decide the matter for the user group'],
    recordable: true,
    question: questions.decide,
    choices: { approve, return: back, refuse },
  }),
  'matter-decision-secretariat': duty({
    owner: 'secretariat',
    businessDays: 5,
    title: ['Bekræft sagen for sekretariatet', 'Confirm the matter for the secretariat'],
    question: questions.decide,
    choices: { approve, return: back, refuse },
  }),
};

export type MatterDuty = keyof typeof matterDuties;

const names: Readonly<Record<Step['do'], Partial<Record<StepBy, MatterDuty>>>> = {
  prepare: {
    proposer: 'matter-completion',
    fsa: 'matter-preparation-fsa',
    ownerRegionMember: 'matter-preparation-region',
    regionMember: 'matter-preparation-member',
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

/** The form that an answer submits, whatever step asked for it; undefined where none was submitted. */
export function submittedForm(answer: Answer): Form | undefined {
  const completed = answerTo(matterDuties['matter-completion'], answer);
  return completed?.choice === 'submit' ? completed.form : undefined;
}
