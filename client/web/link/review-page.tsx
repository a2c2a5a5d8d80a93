/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Policy } from '../../../machines/governance/policy.ts';
import { isLong } from './answer.ts';
import type { FormOfTask } from './case-form-of.ts';
import { caseName } from '../../../machines/terms/index.ts';
import { OwnAddressField } from '../address-field.tsx';
import { ErrorSummary, type FieldFault, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { choiceLabel } from './duty-forms.ts';
import type { Facts } from './facts.ts';
import { AnswerCard, type ReviewedAnswer } from './answer-card.tsx';
import { ForWhom } from './task-case.tsx';

interface ReviewProps {
  readonly lang: Lang;
  readonly token: string;
  readonly facts: Facts;
  readonly answer: ReviewedAnswer;
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
      <AnswerCard lang={lang} facts={facts} answer={props.answer} form={props.form} policy={props.policy} />
      <form method="post" action={paths.linkConfirm(token)} novalidate>
        <input type="hidden" name="tilstand" value={props.state} />
        {props.humanCheck ? (
          <OwnAddressField lang={lang} substitute={props.substitute} typed={props.typed} faults={props.faults} />
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
