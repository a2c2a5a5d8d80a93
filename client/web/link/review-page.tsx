/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { dutyNamed } from '../../../machines/duties.ts';
import { answerFields } from '../../../machines/duties/read-answer.ts';
import { fieldsOnPage } from '../../../machines/forms/case-form.ts';
import type { Form } from '../../../machines/forms/form.ts';
import { formInWords } from '../../../machines/forms/in-words.ts';
import { isLong } from './answer.ts';
import { AnswerReview, isPresented } from './answer-review.tsx';
import type { FormOfTask } from './case-form-of.ts';
import { choicesInLanguage } from '../forms/form-props.ts';
import { caseName } from '../../../machines/terms/index.ts';
import { ErrorSummary, type FieldFault, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { ForWhom, votedAt } from './decision-page.tsx';
import { choiceLabel } from './duty-forms.ts';
import type { Facts } from './facts.ts';

type Answer = { readonly choice: string; readonly [field: string]: unknown };

interface ReviewProps {
  readonly lang: Lang;
  readonly token: string;
  readonly facts: Facts;
  readonly answer: Answer;
  readonly state: string;
  readonly faults: readonly FieldFault[];
  readonly typed: Typed;
  readonly substitute: boolean;
  readonly humanCheck: boolean;
  readonly contact?: string | undefined;
  readonly policy: Policy;
  readonly form: FormOfTask;
}

/** Repeats case, amount and choice before anything counts (WCAG 3.3.4), and asks for the reader's own address (letters-and-links §1.3). */
export function ReviewPage(props: ReviewProps) {
  const { lang, facts, token } = props;
  const t = translate(lang);
  return (
    <Page
      lang={lang}
      title={t('Se dit svar igennem', 'Review your answer')}
      self={paths.link(token)}
      contact={props.contact}
      wide={isLong(facts.task.duty)}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">
        {caseName(facts.case, lang)}: {facts.case.title}
      </p>
      <h1>{t('Se dit svar igennem, og bekræft', 'Review your answer and confirm')}</h1>
      <ForWhom facts={facts} lang={lang} />
      <div class="card">
        <dl class="facts">
          <dt>{t('Dit svar', 'Your answer')}</dt>
          <dd>
            <span class="big">{choiceLabel(facts.task.duty, props.answer.choice, lang)}</span>
          </dd>
          {facts.case.amountOre === undefined || ownFigures(props.answer) ? null : (
            <>
              <dt>{t('Beløb', 'Amount')}</dt>
              <dd>
                <b>{formatKroner(facts.case.amountOre)}</b> {t('ekskl. moms', 'excl. VAT')}
              </dd>
            </>
          )}
          <dt>{t('Sag', 'Case')}</dt>
          <dd>
            {facts.case.number}: {facts.case.title}
            {facts.case.machine === 'change-request' ? ` (${facts.system?.name ?? facts.case.system})` : ''}
          </dd>
          <AnswerRows answer={props.answer} facts={facts} lang={lang} form={props.form} />
          <dt>{t('Frist', 'Deadline')}</dt>
          <dd>{formatDeadline(facts.task.deadline, lang)}</dd>
          {facts.ownVote ? (
            <>
              <dt>{t('Erstatter', 'Replaces')}</dt>
              <dd>
                {choiceLabel(facts.task.duty, facts.ownVote.choice, lang)} {votedAt(facts.ownVote.at, lang)}
              </dd>
            </>
          ) : null}
        </dl>
      </div>
      <AnswerReview lang={lang} row={facts.case} answer={props.answer} policy={props.policy} />
      <form method="post" action={paths.linkConfirm(token)} novalidate>
        <input type="hidden" name="tilstand" value={props.state} />
        {props.humanCheck ? (
          <TextField
            name="email"
            type="email"
            autocomplete="email"
            label={t('Din egen mailadresse', 'Your own e-mail address')}
            hint={
              props.substitute
                ? t(
                    'Den adresse, du er registreret med som stedfortræder.',
                    'The address you are registered with as substitute.',
                  )
                : t(
                    'Den adresse, du fik linket på. Den viser, at det er dig og ikke et program, der svarer.',
                    'The address you got the link at. It shows that you, and not a program, answer.',
                  )
            }
            lang={lang}
            typed={props.typed}
            faults={props.faults}
          />
        ) : null}
        <div class="row">
          <button type="submit">
            {t('Bekræft', 'Confirm')}: {choiceLabel(facts.task.duty, props.answer.choice, lang)}
          </button>
          <button type="submit" class="quiet" formaction={paths.linkEdit(token)}>
            {t('Ret svaret', 'Change the answer')}
          </button>
        </div>
      </form>
    </Page>
  );
}

/** The answer brings figures of its own; those of the case as it stood would only confuse. */
const ownFigures = (answer: Answer): boolean =>
  ['budget', 'report', 'accounts', 'amountOre'].some((field) => answer[field] !== undefined);

/** Every value of the answer in words, in the order of its form; a part that is shown below as its receivers will see it is left to that. */
function AnswerRows({ answer, facts, lang, form }: Pick<ReviewProps, 'answer' | 'facts' | 'lang' | 'form'>) {
  const duty = dutyNamed(facts.task.duty);
  if (duty === undefined) return null;
  const known = new Map([
    ...(facts.system === undefined ? [] : [[facts.system.id, facts.system.name] as const]),
    ...Object.values({ ...form.known, ...choicesInLanguage(form.ofCase, lang) }).flatMap((options) => options ?? []),
  ]);
  const declared = answerFields(duty, answer.choice);
  const rows = Object.entries(fieldsOnPage(declared, form.ofCase)).flatMap(
    ([name, field]): readonly (readonly [string, string])[] => {
      if (isPresented(name)) return [];
      const { da, en } = declared[name] ?? field;
      return field.as === 'group' && field.fields !== undefined
        ? formInWords(field.fields, (answer[name] ?? {}) as Form, lang, known)
        : formInWords({ [name]: { ...field, da, en } }, answer, lang, known);
    },
  );
  return (
    <>
      {rows.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd class="text">{value}</dd>
        </>
      ))}
    </>
  );
}
