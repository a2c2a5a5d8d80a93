/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { numberedTitle } from '../../../machines/terms/index.ts';
import { answerFields } from '../../../machines/duties/read-answer.ts';
import { dutyNamed } from '../../../machines/duties.ts';
import { fieldsOnPage } from '../../../machines/forms/case-form.ts';
import { z } from 'zod';
import { formInWords } from '../../../machines/forms/in-words.ts';
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { choicesInLanguage } from '../forms/form-props.ts';
import { type Lang, translate } from '../language.ts';
import { AnswerReview, isPresented } from './answer-review.tsx';
import type { FormOfTask } from './case-form-of.ts';
import { choiceLabel } from './duty-forms.ts';
import type { Facts } from './facts.ts';
import { votedAt } from './task-case.tsx';

export type ReviewedAnswer = { readonly choice: string; readonly [field: string]: unknown };

interface Props {
  readonly lang: Lang;
  readonly facts: Facts;
  readonly answer: ReviewedAnswer;
  readonly form: FormOfTask;
  readonly policy: Policy;
}

/** An answer once more before it counts: choice, amount, case, every value in words, and what its receivers will see (WCAG 3.3.4). */
export function AnswerCard({ lang, facts, answer, form, policy }: Props) {
  const t = translate(lang);
  return (
    <>
      <div class="card">
        <dl class="facts">
          <dt>{t('Dit svar', 'Your answer')}</dt>
          <dd>
            <span class="big">{choiceLabel(facts.task.duty, answer.choice, lang)}</span>
          </dd>
          {facts.case.amountOre === undefined || ownFigures(answer) ? null : (
            <>
              <dt>{t('Beløb', 'Amount')}</dt>
              <dd>
                <b>{formatKroner(facts.case.amountOre)}</b> {t('ekskl. moms', 'excl. VAT')}
              </dd>
            </>
          )}
          <dt>{t('Sag', 'Case')}</dt>
          <dd>
            {numberedTitle(facts.case)}
            {facts.case.machine === 'change-request' ? ` (${facts.system?.name ?? facts.case.system})` : ''}
          </dd>
          <VotedItemRow facts={facts} lang={lang} />
          <AnswerRows answer={answer} facts={facts} lang={lang} form={form} />
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
      <AnswerReview lang={lang} row={facts.case} answer={answer} policy={policy} />
    </>
  );
}

/** The item of the meeting that the vote is about. */
function VotedItemRow({ facts, lang }: Pick<Props, 'facts' | 'lang'>) {
  const item = facts.meeting?.item;
  return item === undefined ? null : (
    <>
      <dt>{translate(lang)('Punkt', 'Item')}</dt>
      <dd>
        {item.no} {item.title}
      </dd>
    </>
  );
}

/** Fields under one heading; none where nothing was written. */
const groupIn = z.record(z.string(), z.unknown()).catch({});

/** The answer brings figures of its own; those of the case as it stood would only confuse. */
const ownFigures = (answer: ReviewedAnswer): boolean =>
  ['budget', 'report', 'accounts', 'amountOre'].some((field) => answer[field] !== undefined);

/** Every value of the answer in words, in the order of its form; a part that is shown below as its receivers will see it is left to that. */
function AnswerRows({ answer, facts, lang, form }: Omit<Props, 'policy'>) {
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
        ? formInWords(field.fields, groupIn.parse(answer[name]), lang, known)
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
