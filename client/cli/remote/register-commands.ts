import { z } from 'zod';
import type { Command } from 'commander';
import { change } from '../../../machines/register/acts.ts';
import { type AgreementView, agreementView } from '../../../store/register/agreements.ts';
import { type RegisterPreview, missingInRegister, registerPreview } from '../../sdk/register-commands.ts';
import { formOf, type FormOptions, withFormOf } from './act-commands.ts';
import { type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';

/** What a preview takes of the form: no decision is needed to see what it would do. */
const seen = { ...change, fields: { changes: change.fields.changes } };

const list = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];

/** What a change does, line by line. */
function previewText(preview: RegisterPreview): string {
  const both = (all: readonly { readonly da: string; readonly en: string }[]): string[] =>
    all.map(({ da, en }) => `${da} / ${en}`);
  return [
    ...list('Ændringer / Changes', both(preview.differences)),
    ...list(
      'Kan ikke tages / Cannot be taken',
      preview.faults.map(({ field, da, en }) => `${field}: ${da} / ${en}`),
    ),
    ...list('Bemærk / Note', both(preview.warnings)),
    ...list('Åbne opgaver / Open tasks', both(preview.tasks)),
    ...list('Åbne afstemninger / Open ballots', both(preview.ballots)),
    ...(preview.links === 0 ? [] : [`Links, der dør / links that die: ${preview.links}`]),
    ...list('Budgetår / Budget years', both(preview.cycles)),
    ...list('Åbne sager / Open cases', both(preview.cases)),
  ].join('\n');
}

const agreementText = ({ title, parties, from, to, inForce, costKey, slaAnnex }: AgreementView): string =>
  [
    `${title} (${from} – ${to ?? ''})${inForce ? '' : ' – gælder ikke nu / not in force now'}`,
    `  parter / parties: ${parties.map(({ name }) => name).join(', ') || '–'}`,
    `  nøgle / key: ${costKey.map(({ name, weight }) => `${name} ${String(weight).replace('.', ',')}`).join('; ')}`,
    `  SLA: ${slaAnnex ? 'som bilag / annexed' : 'mangler / missing'}`,
  ].join('\n');

/** `aarshjul register preview | completeness | agreements`, beside the register's files. */
export function addRegisterDecisions(register: Command, io: Io): void {
  withFormOf(
    remoteCommand(
      register,
      'preview',
      'hvad en ændring ville gøre; ændrer intet / what a change would do; changes nothing',
    ),
    seen,
  ).action(
    withClient<FormOptions>(io, async (client, options) => {
      const { changes } = await formOf(seen, options);
      const done = await client.post(registerPreview, '/api/register/preview', { changes });
      print(io, options, done, previewText);
      if (done.faults.length > 0) process.exitCode = 2;
    }),
  );
  remoteCommand(
    register,
    'completeness',
    'hvad registeret mangler, og hvem der kan rette det / what is missing',
  ).action(
    withClient(io, async (client, options) => {
      const missing = await client.get(z.array(missingInRegister), '/api/register/completeness');
      print(io, options, missing, (all) =>
        all.length === 0
          ? 'Registeret mangler intet. / The register lacks nothing.'
          : all.map(({ rows, da, en, mender }) => `${rows.join(', ')}  ${da} / ${en} (${mender.da})`).join('\n'),
      );
    }),
  );
  remoteCommand(
    register,
    'agreements',
    'driftsaftalerne: parter, gyldighed, nøgle og SLA-bilag / the agreements: parties, validity, key, SLA annex',
  ).action(
    withClient(io, async (client, options) => {
      const all = await client.get(z.array(agreementView), '/api/register/agreements');
      print(io, options, all, (views) =>
        views.length === 0
          ? 'Registeret har ingen aftaler. / The register has no agreements.'
          : views.map(agreementText).join('\n'),
      );
    }),
  );
}
