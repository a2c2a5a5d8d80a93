/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { numberedTitle } from '../../../../machines/terms/index.ts';
import { type DutyName, duties } from '../../../../machines/duties.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import { EnterGoesOn, ErrorSummary, type FieldFault, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { AnswerCard, type ReviewedAnswer } from '../../link/answer-card.tsx';
import { AnswerFields } from '../../link/answer-fields.tsx';
import { isLong } from '../../link/answer.ts';
import type { FormOfTask } from '../../link/case-form-of.ts';
import { choiceLabel } from '../../link/duty-forms.ts';
import type { Facts } from '../../link/facts.ts';
import { ForWhom, RecordedNote, TaskCase } from '../../link/task-case.tsx';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { pageOfCase } from '../acts/page-of-case.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
  readonly duty: DutyName;
  readonly facts: Facts;
  readonly form: FormOfTask;
  readonly policy: Policy;
  /** Sealed state of the form, or of the review. */
  readonly state: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Shown once more before it counts. */
  readonly review?: ReviewedAnswer | undefined;
}

/** A duty in the console, for whoever has it: what it is about, the form that its personal link has, and the review. */
export function DutyPage(props: Props) {
  const { lang, facts, duty, review } = props;
  const t = translate(lang);
  const title = t(duties[duty].da, duties[duty].en);
  return (
    <Page
      console
      lang={lang}
      title={`${title}: ${facts.case.title}`}
      self={paths.duty(facts.task.id)}
      year={props.year}
      contact={props.contact}
      wide={isLong(duty)}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">
        <a href={pageOfCase(facts.case)}>{numberedTitle(facts.case)}</a>
      </p>
      <h1>{review ? t('Se dit svar igennem, og bekræft', 'Review your answer and confirm') : title}</h1>
      <ForWhom facts={facts} lang={lang} />
      {review ? <Review {...props} review={review} /> : <Form {...props} />}
    </Page>
  );
}

function Form({ lang, facts, duty, form, policy, typed, faults, state }: Props) {
  const t = translate(lang);
  return (
    <>
      <TaskCase lang={lang} facts={facts} policy={policy} />
      <RecordedNote lang={lang} facts={facts} />
      <form method="post" action={paths.duty(facts.task.id)} novalidate>
        <EnterGoesOn />
        <input type="hidden" name="tilstand" value={state} />
        <AnswerFields
          lang={lang}
          duty={duty}
          choices={facts.task.choices}
          typed={typed}
          faults={faults}
          form={form}
          policy={policy}
          question={facts.ballot?.question}
        />
        <button type="submit">{t('Fortsæt til gennemsyn', 'Continue to review')}</button>
      </form>
    </>
  );
}

function Review({ lang, facts, duty, form, policy, state, review }: Props & { readonly review: ReviewedAnswer }) {
  const t = translate(lang);
  return (
    <>
      <AnswerCard lang={lang} facts={facts} answer={review} form={form} policy={policy} />
      <form method="post" action={paths.duty(facts.task.id)} novalidate>
        <input type="hidden" name="tilstand" value={state} />
        <div class="row">
          <button type="submit" name="trin" value="udfoer">
            {t('Bekræft', 'Confirm')}: {choiceLabel(duty, review.choice, lang)}
          </button>
          <button type="submit" name="trin" value="ret" class="quiet">
            {t('Ret svaret', 'Change the answer')}
          </button>
        </div>
      </form>
    </>
  );
}
