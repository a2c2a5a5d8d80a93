/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { duties, isDuty } from '../../../machines/duties.ts';
import { EnterGoesOn, ErrorSummary, type FieldFault, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { caseName } from '../../../machines/terms/index.ts';
import type { FormOfTask } from './case-form-of.ts';
import { isLong } from './answer.ts';
import { AnswerFields } from './answer-fields.tsx';
import { prefilledAnswer } from './prefilled-answer.ts';
import { ForWhom, RecordedNote, TaskCase } from './task-case.tsx';
import { Documents } from './case-summary.tsx';
import { choicesOf } from './duty-forms.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { isYearCase } from '../cases/year-case.tsx';
import { isOwnCase } from '../cases/own-case.tsx';
import type { Note } from './note.ts';
import { DraftActions, DraftFile } from '../cases/annual-budget/draft-actions.tsx';
import type { Facts } from './facts.ts';
import { HolderActs } from './holder-acts.tsx';

export interface DecisionProps {
  readonly lang: Lang;
  readonly token: string;
  readonly facts: Facts;
  /** Sealed state of the form. */
  readonly state: string;
  readonly typed?: Typed;
  readonly faults: readonly FieldFault[];
  readonly form: FormOfTask;
  readonly substitute?: boolean;
  readonly contact?: string | undefined;
  /** The overview is served here: what is solved there is a link away. */
  readonly overview?: boolean;
  readonly note?: Note | undefined;
  readonly policy: Policy;
}

/** The page behind a personal link: who it is for, what it is about, and the form, with nothing chosen beforehand. */
export function DecisionPage(props: DecisionProps) {
  const { lang, facts, token } = props;
  const t = translate(lang);
  const { task } = facts;
  const duty = isDuty(task.duty) ? duties[task.duty] : undefined;
  const title = `${duty ? t(duty.da, duty.en) : task.duty}: ${facts.case.title}`;
  const typed = props.typed ?? prefilledAnswer(facts, props.form);
  const year = isYearCase(facts.case);
  const own = isOwnCase(facts.case);
  return (
    <Page
      lang={lang}
      title={title}
      self={props.substitute ? paths.linkAsSubstitute(token) : paths.link(token)}
      contact={props.contact}
      wide={isLong(task.duty)}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">
        {caseName(facts.case, lang)} · {duty ? t(duty.da, duty.en) : task.duty}
      </p>
      <h1>{facts.case.title}</h1>
      <ForWhom facts={facts} lang={lang} />
      {props.substitute ? (
        <div class="note warn">
          <p>
            {t(
              `Du svarer som stedfortræder for ${task.name}. Det virker kun, hvis du er registreret som stedfortræder i dag; til sidst skal du skrive din egen mailadresse.`,
              `You answer as substitute for ${task.name}. That only works if you are registered as substitute today; at the end you give your own e-mail address.`,
            )}
          </p>
        </div>
      ) : null}
      <TaskCase lang={lang} facts={facts} policy={props.policy} papers={(format) => paths.linkPaper(token, format)} />
      {props.overview === true && task.duty === 'status-report-draft' ? (
        <p>
          <a href={paths.statusReport(facts.case.number)}>
            {t('Ret udkastet i overblikket', 'Edit the draft in the overview')}
          </a>
        </p>
      ) : null}
      {props.note ? (
        <div class="note good" role="status">
          <p>{t(...props.note)}</p>
        </div>
      ) : null}
      {task.duty === 'budget-draft' || task.duty === 'budget-adjustment' ? (
        <DraftFile lang={lang} token={token} state={props.state} faults={props.faults} />
      ) : null}
      <RecordedNote lang={lang} facts={facts} />
      <DecisionForm {...props} typed={typed} />
      {year || own ? null : <Documents facts={facts} lang={lang} />}
      <section aria-labelledby="andet">
        <h2 id="andet">{t('Andet', 'Other')}</h2>
        <HolderActs lang={lang} token={token} />
        {props.substitute || task.onBehalfOf ? null : (
          <p>
            {t(`Er du ikke ${task.name}?`, `Are you not ${task.name}?`)}{' '}
            <a href={paths.linkAsSubstitute(token)}>{t('Jeg er stedfortræder', 'I am a substitute')}</a>
          </p>
        )}
      </section>
    </Page>
  );
}

function DecisionForm(props: DecisionProps & { readonly typed: Typed }) {
  const { lang, facts, typed, faults } = props;
  const t = translate(lang);
  const { duty } = facts.task;
  const question = facts.ballot?.question;
  if (!isDuty(duty) || choicesOf(duty, question).length === 0) {
    return (
      <div class="note">
        <p>
          {t(
            'Denne opgave løses i sekretariatets overblik.',
            'This task is solved in the overview of the secretariat.',
          )}{' '}
          {props.overview === true ? (
            <a href={paths.case(facts.case.id)}>{t('Gå til sagen i overblikket', 'Go to the case in the overview')}</a>
          ) : null}
        </p>
      </div>
    );
  }
  return (
    <form method="post" action={paths.link(props.token)} novalidate>
      <EnterGoesOn />
      <input type="hidden" name="tilstand" value={props.state} />
      {props.substitute ? <input type="hidden" name="som" value="stedfortraeder" /> : null}
      <AnswerFields
        lang={lang}
        duty={duty}
        choices={facts.task.choices}
        typed={typed}
        faults={faults}
        form={props.form}
        policy={props.policy}
        question={question}
      />
      <div class="row">
        <button type="submit">{t('Fortsæt til gennemsyn', 'Continue to review')}</button>
        <DraftActions lang={lang} duty={duty} substitute={props.substitute === true} />
        <span class="soft small">
          {t('Intet er sendt endnu. Du bekræfter på næste side.', 'Nothing is sent yet. You confirm on the next page.')}
        </span>
      </div>
    </form>
  );
}
