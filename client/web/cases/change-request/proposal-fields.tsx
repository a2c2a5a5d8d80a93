/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatKroner, parseKroner } from '../../../../machines/governance/money.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import { sources } from '../../../../machines/change-request/proposal.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { caseParts, proposalNames } from './proposal-names.ts';

type Pair = readonly [da: string, en: string];

const sourceNames: Readonly<Record<(typeof sources)[number], Pair>> = {
  userGroup: ['Brugergruppen', 'The user group'],
  region: ['En region', 'A region'],
  supplier: ['Leverandøren', 'The supplier'],
  fsa: ['FSA', 'The FSA'],
  fsg: ['Forretningsstyregruppen', 'The business steering group'],
};

/** The name of a field of the proposal in the reader's language. */
export function proposalName(field: string, lang: Lang): string {
  const pair = proposalNames[field] ?? caseParts[field];
  return pair ? translate(lang)(...pair) : field;
}

/** A proposal's value in words: money as kroner, yes and no, the parts of a business case one under the other. */
export function valueInWords(field: string, value: unknown, lang: Lang): string {
  const t = translate(lang);
  if (value === undefined || value === null || value === '') return t('(intet)', '(nothing)');
  if (typeof value === 'number' && field.endsWith('Ore')) return formatKroner(value);
  if (typeof value === 'boolean') return value ? t('ja', 'yes') : t('nej', 'no');
  if (Array.isArray(value)) return value.join(', ');
  if (field === 'source')
    return sourceNames[value as (typeof sources)[number]]?.[lang === 'da' ? 0 : 1] ?? String(value);
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([part, text]) => `${caseParts[part]?.[lang === 'da' ? 0 : 1] ?? part}: ${String(text)}`)
      .join('\n\n');
  }
  return String(value);
}

interface Props {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly systems: readonly (readonly [string, string])[];
  /** Of the case, or of the day for one that is filed now: what a business case is required from. */
  readonly policy: Pick<Policy, 'bcl'>;
}

/** The form of a proposal, used when it is filed and when the FSA completes a wish. */
export function ProposalFields(props: Props) {
  const t = translate(props.lang);
  const shared = { lang: props.lang, typed: props.typed, faults: props.faults };
  const name = (field: string) => proposalName(field, props.lang);
  const from = formatKroner(props.policy.bcl.requiredFromOre, { whole: true });
  return (
    <>
      <TextField {...shared} name="title" label={name('title')} maxlength={160} />
      <SelectField
        {...shared}
        name="system"
        label={name('system')}
        options={props.systems}
        empty={t('Vælg system', 'Choose a system')}
      />
      <TextField
        {...shared}
        name="amount"
        label={t('Beløb i kroner', 'Amount in kroner')}
        hint={t(
          'Samlet engangsbeløb for alle regioner, ekskl. moms. Fx 250.000 eller 250.000,50.',
          'Total one-off cost for all regions, excl. VAT. For example 250.000 or 250.000,50.',
        )}
      />
      <TextField
        {...shared}
        name="runningCost"
        label={`${name('runningCostOre')} (${t('kan udelades', 'optional')})`}
        hint={t('Vises, men tæller ikke med i beløbet.', 'Shown, but not counted in the amount.')}
      />
      <TextField {...shared} long name="motivation" label={name('motivation')} />
      <TextField {...shared} long name="justification" label={name('justification')} />
      <fieldset>
        <legend class="h">{name('businessCase')}</legend>
        <p class="hint">
          {t(
            `Kræves fra ${from} Er den udeladt, skal der stå hvorfor.`,
            `Required from ${from} If it is left out, say why.`,
          )}
        </p>
        {Object.keys(caseParts).map((part) => (
          <TextField {...shared} long name={part} label={name(part)} />
        ))}
        <TextField {...shared} long name="noBusinessCaseReason" label={name('noBusinessCaseReason')} />
      </fieldset>
      <TextField
        {...shared}
        long
        name="involvement"
        label={`${name('involvement')} (${t('kan udelades', 'optional')})`}
      />
      <SelectField
        {...shared}
        name="source"
        label={t('Hvor kommer ønsket fra?', 'Where does the wish come from?')}
        options={sources.map((one) => [one, t(...sourceNames[one])] as const)}
      />
      <label class="choice" for="urgent">
        <input type="checkbox" id="urgent" name="urgent" value="ja" checked={props.typed['urgent'] === 'ja'} />
        <span>
          {t('Haster: skriftlig behandling med kortere frist', 'Urgent: written procedure with a shorter window')}
        </span>
      </label>
      <label class="choice" for="statutory">
        <input type="checkbox" id="statutory" name="statutory" value="ja" checked={props.typed['statutory'] === 'ja'} />
        <span>
          {t('Lovbundet: et afslag skal begrundes over for RSI', 'Statutory: a refusal must be justified to RSI')}
        </span>
      </label>
    </>
  );
}

export type ParsedProposal =
  | { readonly ok: true; readonly proposal: Record<string, unknown> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** What was typed as a proposal with amounts in øre; whatever the machine also demands is checked by the command. */
export function proposalFrom(typed: Typed): ParsedProposal {
  const faults: FieldFault[] = [];
  const text = (field: string) => (typed[field] ?? '').trim();
  const proposal: Record<string, unknown> = {};
  for (const field of ['title', 'system', 'motivation', 'justification'] as const) {
    const [da, en] = proposalNames[field] ?? [field, field];
    if (text(field) === '')
      faults.push({ field, da: `${da} mangler. Udfyld feltet.`, en: `${en} is missing. Fill in the field.` });
    else proposal[field] = text(field);
  }
  if (text('title') !== '' && text('title').length < 3) {
    faults.push({
      field: 'title',
      da: 'Titlen er for kort. Skriv mindst 3 tegn.',
      en: 'The title is too short. Write at least 3 characters.',
    });
  }
  for (const [field, target] of [
    ['amount', 'amountOre'],
    ['runningCost', 'runningCostOre'],
  ] as const) {
    if (field === 'runningCost' && text(field) === '') continue;
    const amount = parseKroner(text(field));
    if (!amount.ok) faults.push({ field, da: amount.da, en: amount.en });
    else if (field === 'amount' && amount.ore === 0)
      faults.push({ field, da: 'Beløbet skal være over 0 kr.', en: 'The amount must be above 0.' });
    else proposal[target] = amount.ore;
  }
  const parts = Object.keys(caseParts);
  const filled = parts.filter((part) => text(part) !== '');
  if (filled.length > 0) {
    for (const part of parts.filter((one) => text(one) === '')) {
      const [da, en] = caseParts[part] ?? [part, part];
      faults.push({ field: part, da: `${da} mangler i business casen.`, en: `${en} is missing in the business case.` });
    }
    proposal['businessCase'] = Object.fromEntries(parts.map((part) => [part, text(part)]));
  }
  for (const field of ['noBusinessCaseReason', 'involvement', 'strategy'] as const)
    if (text(field) !== '') proposal[field] = text(field);
  proposal['source'] = text('source') || 'fsa';
  for (const field of ['urgent', 'statutory'] as const) if (text(field) === 'ja') proposal[field] = true;
  return faults.length > 0 ? { ok: false, faults } : { ok: true, proposal };
}

/** A proposal as the form shows it again. */
export function typedFrom(proposal: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string> = {};
  for (const [field, value] of Object.entries(proposal)) {
    if (field === 'amountOre' && typeof value === 'number') typed['amount'] = formatKroner(value, { whole: true });
    else if (field === 'runningCostOre' && typeof value === 'number')
      typed['runningCost'] = formatKroner(value, { whole: true });
    else if (field === 'businessCase' && typeof value === 'object' && value) Object.assign(typed, value);
    else if (typeof value === 'boolean') typed[field] = value ? 'ja' : '';
    else if (typeof value === 'string') typed[field] = value;
  }
  return typed;
}
