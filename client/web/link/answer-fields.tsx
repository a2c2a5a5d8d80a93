/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Policy } from '../../../machines/governance/policy.ts';
import { type DutyName, duties } from '../../../machines/duties.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import type { Choices } from '../forms/form-fields.tsx';
import { proposalFields } from '../../../machines/change-request/proposal.ts';
import { proposalNotes } from '../cases/change-request/proposal-notes.ts';
import { FormFields } from '../forms/form-fields.tsx';
import type { CaseRow } from '../../../store/rows.ts';
import { longestComment } from './answer.ts';
import { criterionKeys, criterionNames, formFor } from './duty-forms.ts';
import type { ChoiceText } from '../cases/duty-form.ts';
import type { MeetingView } from '../../sdk/meeting-commands.ts';
import { DutyFields } from './duty-fields.tsx';

interface Props {
  readonly lang: Lang;
  readonly duty: DutyName;
  /** The choices that this task offers; empty: all of the duty. */
  readonly choices: readonly string[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly systems: readonly (readonly [string, string])[];
  /** Names to choose by, in the form of a matter. */
  readonly names?: Choices | undefined;
  readonly row: CaseRow;
  /** That the case runs by. */
  readonly policy: Policy;
  /** What a ballot asks. */
  readonly question?: string | undefined;
  /** The meeting that the duty belongs to. */
  readonly meeting?: MeetingView | undefined;
}

/** Duties whose answers have no comment beside their own fields. */
const withoutComment: readonly string[] = ['agenda-wish'];

/** The fields of an answer to a duty, with nothing chosen beforehand; read again by `readAnswer`. */
export function AnswerFields({
  lang,
  duty,
  choices,
  typed,
  faults,
  systems,
  names,
  row,
  policy,
  question,
  meeting,
}: Props) {
  const t = translate(lang);
  const form = formFor(duty, question);
  if (!form) return null;
  const shared = { lang, typed, faults };
  const fault = faults.find((one) => one.field === 'choice');
  const offered = form.choices.filter((choice) => choices.length === 0 || choices.includes(choice.value));
  const main = offered.filter((choice) => !choice.aside);
  const aside = offered.filter((choice) => choice.aside);
  const needs: readonly string[] = duties[duty].commentFor;
  const named = offered.filter((choice) => needs.includes(choice.value)).map((choice) => `«${t(...choice.label)}»`);
  return (
    <>
      <fieldset
        id="choice"
        tabindex={-1}
        aria-describedby={fault ? 'choice-fejl' : undefined}
        class={fault ? 'field bad' : undefined}
      >
        <legend class="h">
          <h2 class="inline">{t(...form.question)}</h2>
        </legend>
        {fault ? (
          <p class="why-bad" id="choice-fejl">
            {t(fault.da, fault.en)}
          </p>
        ) : null}
        {main.map((choice) => (
          <Choice choice={choice} lang={lang} typed={typed} />
        ))}
        {aside.length > 0 ? <p class="or">{t('Eller', 'Or')}</p> : null}
        {aside.map((choice) => (
          <Choice choice={choice} lang={lang} typed={typed} />
        ))}
      </fieldset>
      {duty === 'fsg-decision' ? <RecommendationFields {...shared} /> : null}
      {duty === 'complete-request' ? (
        <FormFields
          {...shared}
          fields={proposalFields}
          under="proposal."
          choices={{ system: systems }}
          notes={proposalNotes(policy, 'proposal.')}
        />
      ) : null}
      <DutyFields lang={lang} duty={duty} row={row} typed={typed} faults={faults} choices={names} meeting={meeting} />
      {duty === 'delivery-report' ? (
        <TextField
          {...shared}
          name="spent"
          label={t('Forbrugt beløb i kroner (kan udelades)', 'Amount spent in kroner (optional)')}
          hint={t('Fx 845.000', 'For example 845.000')}
        />
      ) : null}
      {withoutComment.includes(duty) ? null : (
        <TextField
          {...shared}
          long
          name="comment"
          label={
            duty === 'region-forwarding'
              ? t('Udtalelse eller begrundelse', 'Opinion or reason')
              : t('Kommentar', 'Comment')
          }
          hint={
            named.length > 0
              ? t(`Skal udfyldes ved ${named.join(' og ')}.`, `Needed with ${named.join(' and ')}.`)
              : t('Kan udelades.', 'Optional.')
          }
          maxlength={longestComment(duty)}
        />
      )}
    </>
  );
}

function Choice({ choice, lang, typed }: { choice: ChoiceText; lang: Lang; typed: Typed }) {
  const t = translate(lang);
  const id = `choice-${choice.value}`;
  return (
    <label class="choice" for={id}>
      <input
        type="radio"
        id={id}
        name="choice"
        value={choice.value}
        checked={typed['choice'] === choice.value}
        aria-describedby={`${id}-til`}
      />
      <b>{t(...choice.label)}</b>
      <span class="leads" id={`${id}-til`}>
        {t(...choice.leads)}
      </span>
    </label>
  );
}

/** Rank, four criteria and assessment; they count only when the group recommends. */
function RecommendationFields(props: { lang: Lang; typed: Typed; faults: readonly FieldFault[] }) {
  const t = translate(props.lang);
  const scores = ['1', '2', '3', '4', '5'].map(
    (score) =>
      [
        score,
        score === '1' ? t('1 (svag)', '1 (weak)') : score === '5' ? t('5 (stærk)', '5 (strong)') : score,
      ] as const,
  );
  return (
    <fieldset class="card">
      <legend class="h">{t('Når I indstiller', 'When you recommend')}</legend>
      <TextField
        {...props}
        name="rank"
        short
        numeric
        label={t('Prioritet', 'Rank')}
        hint={t(
          '1 er højest. Listen kan ændres, indtil SYS beslutter.',
          '1 is highest. The list can change until SYS decides.',
        )}
      />
      {criterionKeys.map((key) => (
        <div>
          <SelectField
            {...props}
            name={`score-${key}`}
            label={t(...criterionNames[key])}
            options={scores}
            empty={t('Vælg 1–5', 'Choose 1–5')}
          />
          <TextField
            {...props}
            name={`comment-${key}`}
            label={t(
              `Bemærkning om ${criterionNames[key][0].toLowerCase()} (kan udelades)`,
              `Remark on ${criterionNames[key][1].toLowerCase()} (optional)`,
            )}
          />
        </div>
      ))}
      <TextField {...props} long name="assessment" label={t('Samlet vurdering', 'Overall assessment')} />
    </fieldset>
  );
}
