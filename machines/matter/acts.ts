import { act } from '../acts/act.ts';
import { reason } from '../forms/field.ts';

/** Taken back by whoever raised it, or by the secretariat, until it is adopted. */
export const withdraw = act({
  on: 'matter',
  name: 'withdraw',
  event: 'withdraw',
  who: ['proposer', 'secretariat'],
  title: ['Træk sagen tilbage', 'Withdraw the matter'],
  leads: [
    'Sagen slutter uden afgørelse, åbne opgaver og stemmer bortfalder, og parterne får besked. Det kan ikke fortrydes.',
    'The matter ends undecided, open tasks and votes lapse, and the parties are told. It cannot be undone.',
  ],
  done: ['Trukket tilbage', 'Withdrawn'],
  button: ['Træk tilbage', 'Withdraw'],
  journal: 'withdrawn',
  review: true,
  destructive: true,
  fields: { reason: reason('Begrundelse', 'Reason') },
});
