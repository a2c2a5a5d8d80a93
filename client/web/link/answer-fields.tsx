/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dutyDeclarations, type DutyName } from '../../../machines/duties.ts';
import { longestComment } from '../../../machines/duties/read-answer.ts';
import { fieldsOnPage } from '../../../machines/forms/case-form.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { proposalNotes } from '../cases/change-request/proposal-notes.ts';
import { type FieldFault, TextField, type Typed } from '../fields.tsx';
import { FormFields } from '../forms/form-fields.tsx';
import { choicesInLanguage } from '../forms/form-props.ts';
import { type Lang, translate } from '../language.ts';
import { choicesOf, type ChoiceOf } from './duty-forms.ts';
import type { FormOfTask } from './case-form-of.ts';

interface Props {
  readonly lang: Lang;
  readonly duty: DutyName;
  /** The choices that this task offers; empty: all of the duty. */
  readonly choices: readonly string[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly form: FormOfTask;
  /** That the case runs by. */
  readonly policy: Policy;
  /** What stands before the names of its fields, where a page has several answers. */
  readonly at?: string;
  /** What a ballot asks. */
  readonly question?: string | undefined;
}

/** The fields of an answer to a duty, with nothing chosen beforehand; read again by `readTypedAnswer`. */
export function AnswerFields(props: Props) {
  const { lang, duty, choices, typed, faults, question, at = '' } = props;
  const t = translate(lang);
  const declaration = dutyDeclarations[duty];
  const fault = faults.find((one) => one.field === `${at}choice`);
  const offered = choicesOf(duty, question).filter(({ value }) => choices.length === 0 || choices.includes(value));
  if (declaration.question === undefined || offered.length === 0) return null;
  const main = offered.filter((choice) => choice.aside !== true);
  const aside = offered.filter((choice) => choice.aside === true);
  return (
    <>
      <fieldset
        id={`${at}choice`}
        tabindex={-1}
        aria-describedby={fault ? `${at}choice-fejl` : undefined}
        class={fault ? 'field bad' : undefined}
      >
        <legend class="h">
          <h2 class="inline">{t(...declaration.question)}</h2>
        </legend>
        {fault ? (
          <p class="why-bad" id={`${at}choice-fejl`}>
            {t(fault.da, fault.en)}
          </p>
        ) : null}
        {main.map((choice) => (
          <ChoiceButton choice={choice} lang={lang} typed={typed} at={at} />
        ))}
        {aside.length > 0 ? <p class="or">{t('Eller', 'Or')}</p> : null}
        {aside.map((choice) => (
          <ChoiceButton choice={choice} lang={lang} typed={typed} at={at} />
        ))}
      </fieldset>
      <PartFields {...props} fields={declaration.fields ?? {}} />
      {offered.map(({ fields, label }) =>
        fields === undefined ||
        Object.keys(fieldsOnPage(fields, props.form.ofCase)).length === 0 ? null : offered.length === 1 ? (
          <PartFields {...props} fields={fields} />
        ) : (
          <fieldset class="card">
            <legend class="h">{t(`Ved «${label[0]}»`, `With «${label[1]}»`)}</legend>
            <PartFields {...props} fields={fields} />
          </fieldset>
        ),
      )}
      <CommentField {...props} offered={offered} />
    </>
  );
}

/** Fields of the duty, or of one of its choices. */
const PartFields = ({ fields, lang, typed, faults, form: { ofCase, known }, policy }: Props & { fields: Fields }) => (
  <FormFields
    lang={lang}
    typed={typed}
    faults={faults}
    fields={fieldsOnPage(fields, ofCase)}
    choices={{ ...known, ...choicesInLanguage(ofCase, lang) }}
    notes={{ ...proposalNotes(policy, 'proposal.'), ...ofCase.notes }}
    ofCase={ofCase}
  />
);

/** One comment for all choices; which of them need it stands under it. */
function CommentField({ duty, lang, typed, faults, offered, at = '' }: Props & { offered: readonly ChoiceOf[] }) {
  const t = translate(lang);
  const declaration = dutyDeclarations[duty];
  const taking = offered.filter(({ comment }) => comment !== 'none');
  if (taking.length === 0) return null;
  const needing = taking.filter(({ comment }) => comment === 'required').map(({ label }) => `«${t(...label)}»`);
  return (
    <TextField
      lang={lang}
      typed={typed}
      faults={faults}
      long
      name={`${at}comment`}
      label={t(...(declaration.comment?.label ?? (['Kommentar', 'Comment'] as const)))}
      hint={
        needing.length > 0
          ? t(`Skal udfyldes ved ${needing.join(' og ')}.`, `Needed with ${needing.join(' and ')}.`)
          : t('Kan udelades.', 'Optional.')
      }
      maxlength={longestComment(declaration)}
    />
  );
}

function ChoiceButton({ choice, lang, typed, at }: { choice: ChoiceOf; lang: Lang; typed: Typed; at: string }) {
  const t = translate(lang);
  const id = `${at}choice-${choice.value}`;
  return (
    <label class="choice" for={id}>
      <input
        type="radio"
        id={id}
        name={`${at}choice`}
        value={choice.value}
        checked={typed[`${at}choice`] === choice.value}
        aria-describedby={`${id}-til`}
      />
      <b>{t(...choice.label)}</b>
      <span class="leads" id={`${id}-til`}>
        {t(...choice.leads)}
      </span>
    </label>
  );
}
