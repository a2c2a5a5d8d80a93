import { duty } from '../duties/duty.ts';

/** What a revision of the model asks of the secretariat; SYS and RSI are asked as in every other case. */
export const modelRevisionDuties = {
  'model-revising': duty({
    owner: 'secretariat',
    businessDays: 20,
    title: [
      'Ret forslaget til ny version af styringsmodellen, eller træk det tilbage',
      'Correct the proposed version of the governance model, or withdraw it',
    ],
    choices: {},
  }),
};
