import type { Duty } from '../governance/duty.ts';

/** What a revision of the model asks of the secretariat; SYS and RSI are asked as in every other case. */
export const modelRevisionDuties = {
  'model-revising': {
    da: 'Ret forslaget til ny version af styringsmodellen, eller træk det tilbage',
    en: 'Correct the proposed version of the governance model, or withdraw it',
    owner: 'secretariat',
    businessDays: 20,
    choices: [],
    commentFor: [],
  },
} as const satisfies Record<string, Duty>;
