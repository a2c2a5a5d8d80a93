import { z } from 'zod';
import { act } from '../acts/act.ts';
import { choice, date, lineMatching, optional, own, reason, textUpTo } from '../forms/field.ts';
import { appliesTo } from '../governance/effects.ts';
import { policyValue } from '../governance/policy-values.ts';

const [on, who] = ['model', ['secretariat']] as const;

/** What differs from the version that RSI adopted last, from which day, for which cases, and why. */
const change = {
  effectiveFrom: date('Gælder fra', 'In force from', [
    'dd-mm-åååå; fra kl. 00.00 den dag.',
    'dd-mm-yyyy; from 00:00 of that day.',
  ]),
  appliesTo: optional(
    choice(
      'Gælder for',
      'Reaches',
      appliesTo.map((reach) => [reach, policyValue('appliesTo', reach, 'da'), policyValue('appliesTo', reach, 'en')]),
      ['Ellers nye sager', 'Otherwise new cases'],
    ),
  ),
  reason: textUpTo(10_000)('Begrundelse', 'Reason'),
  set: own('Ændringer', 'Changes', z.record(z.string(), z.unknown()), [
    'Beløb i kroner (300.000 kr.), datoer som måned-dag (05-31), lister med komma.',
    'Amounts in kroner (300.000 kr.), dates as month-day (05-31), lists with commas.',
  ]),
};

const toSys = [
  'Du ser, hvad det ændrer, og virkningen på de åbne sager, før det sendes. SYS indstiller, og RSI-kredsen afgør; intet ændres, før den har vedtaget versionen, og dagen er kommet.',
  'You see what it changes, and the effect on the open cases, before it is sent. SYS recommends and RSI decides; nothing changes before it has adopted the version and its day has come.',
] as const;

/** The secretariat proposes a new version of the governance model. */
export const propose = act({
  on,
  name: 'propose',
  event: 'propose',
  starts: 'case',
  who,
  title: ['Foreslå en ny version af styringsmodellen', 'Propose a new version of the governance model'],
  leads: toSys,
  done: ['Ny version af styringsmodellen foreslået', 'New version of the governance model proposed'],
  button: ['Foreslå for SYS', 'Propose to SYS'],
  review: true,
  fields: {
    version: lineMatching(
      /^[a-z0-9][a-z0-9.-]{0,39}$/,
      'Skriv et navn med små bogstaver, tal, punktum og bindestreg, fx v2 / Write a name of small letters, digits, dots and hyphens, e.g. v2',
    )('Versionens navn', 'Name of the version', ['Fx v2', 'For example v2']),
    ...change,
  },
});

/** A proposal that was returned or overtaken is corrected; the version keeps its name, and SYS is asked anew. */
export const revise = act({
  on,
  name: 'revise',
  event: 'revise',
  who,
  title: ['Ret forslaget', 'Correct the proposal'],
  leads: toSys,
  done: ['Forslaget til styringsmodellen er rettet', 'The proposed version was corrected'],
  button: ['Send det rettede forslag til SYS', 'Send the corrected proposal to SYS'],
  journal: 'model-revised',
  review: true,
  fields: change,
});

/** Taken back before RSI has decided. */
export const withdraw = act({
  on,
  name: 'withdraw',
  event: 'withdraw',
  who,
  title: ['Træk forslaget tilbage', 'Withdraw the proposal'],
  leads: [
    'Sagen slutter, åbne opgaver og stemmer bortfalder, og parterne får besked. Det kan ikke fortrydes.',
    'The case ends, open tasks and votes lapse, and the parties are told. It cannot be undone.',
  ],
  done: ['Trukket tilbage', 'Withdrawn'],
  button: ['Træk tilbage', 'Withdraw'],
  journal: 'withdrawn',
  review: true,
  destructive: true,
  fields: { reason: reason('Begrundelse', 'Reason') },
});
