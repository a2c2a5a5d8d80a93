import { z } from 'zod';
import { act } from '../acts/act.ts';
import { choice, date, line, optional, own, reason, region, system } from '../forms/field.ts';
import { kindNames, kindOf } from './kinds.ts';

/**
 * A matter of a kind: its form is the kind's, and who may raise it too. Whoever has the first step may
 * fill in the form instead.
 */
export const start = act({
  on: 'matter',
  name: 'start',
  event: 'start',
  starts: 'case',
  who: 'anyone',
  title: ['Rejs en sag', 'Raise a matter'],
  leads: [
    'Sagen går den rute, som dens type har; typen siger også, hvem der må rejse den.',
    'The matter goes the route of its kind; the kind says too who may raise it.',
  ],
  done: ['Sagen er rejst', 'The matter has been raised'],
  button: ['Rejs sagen', 'Raise the matter'],
  fields: {
    kind: choice(
      'Sagstype',
      'Kind',
      kindNames.map((kind) => [kind, ...kindOf(kind).name] as const),
    ),
    system: optional(system('System', 'System')),
    region: optional(region('Region', 'Region')),
    title: optional(line('Overskrift', 'Heading')),
    due: optional(date('Frist for første trin', 'Deadline of the first step')),
    form: optional({
      ...own('Formular', 'Form', z.record(z.string(), z.unknown()), ['Typens egne felter', 'The fields of its kind']),
      option: 'set',
    }),
  },
});

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
