/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate, formatDeadline } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { longDuties } from './read-duty-fields.ts';
import { AnswerReview } from './answer-review.tsx';
import { caseName } from '../../../machines/terms/index.ts';
import type { FollowUp } from '../../../machines/escalation/follow-up.ts';
import { ownerOf } from '../cases/escalation/escalation-case.tsx';
import { meetingAnswerRows } from '../cases/meeting/answer-form.tsx';
import { ErrorSummary, type FieldFault, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { proposalName, valueInWords } from '../cases/change-request/proposal-words.ts';
import { ForWhom, votedAt } from './decision-page.tsx';
import { choiceLabel, criterionKeys, criterionNames } from './duty-forms.ts';
import type { Facts } from './facts.ts';
import { viewOf } from '../../../store/rows.ts';

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
      wide={longDuties.includes(facts.task.duty)}
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
          <AnswerRows answer={props.answer} facts={facts} lang={lang} />
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

function AnswerRows({ answer, facts, lang }: { answer: Answer; facts: Facts; lang: Lang }) {
  const t = translate(lang);
  const rows: [string, string][] = [];
  if (typeof answer['rank'] === 'number') rows.push([t('Prioritet', 'Rank'), String(answer['rank'])]);
  const criteria = answer['criteria'] as Record<string, { score?: number; comment?: string }> | undefined;
  if (criteria) {
    for (const key of criterionKeys) {
      const { score, comment } = criteria[key] ?? {};
      rows.push([t(...criterionNames[key]), `${score} ${t('af 5', 'of 5')}${comment ? `: ${comment}` : ''}`]);
    }
  }
  const proposal = answer['proposal'] as Record<string, unknown> | undefined;
  for (const [field, value] of Object.entries(proposal ?? {}))
    rows.push([proposalName(field, lang), valueInWords(field, value, lang)]);
  for (const [field, da, en] of [
    ['assessment', 'Samlet vurdering', 'Overall assessment'],
    ['motivation', 'Hvad rammen bygger på', 'What the frame rests on'],
    ['decision', 'RSI-kredsens afgørelse', 'Decision of the RSI circle'],
    ['reference', 'Referat og punkt', 'Minutes and item'],
    ['opinion', 'Udtalelse', 'Opinion'],
    ['comment', 'Kommentar', 'Comment'],
  ] as const) {
    if (typeof answer[field] === 'string') rows.push([t(da, en), answer[field]]);
  }
  rows.push(...meetingAnswerRows(answer, facts.meeting?.view, lang));
  const followUps = answer['followUps'] as readonly FollowUp[] | undefined;
  for (const one of Array.isArray(followUps) ? followUps : [])
    rows.push([
      t('Opfølgende opgave', 'Follow-up task'),
      `${one.what} – ${ownerOf(one, lang)}, ${t('senest', 'by')} ${formatDate(one.due, 'long', lang)}`,
    ]);
  if (typeof answer['amountOre'] === 'number') rows.unshift([t('Beløb', 'Amount'), formatKroner(answer['amountOre'])]);
  if (Array.isArray(answer['struck'])) {
    const lines = viewOf(facts.case, 'annual-budget')?.budget?.lines ?? [];
    const named = answer['struck'].map(
      (id) => lines.find((line) => line.part === 'B' && line.id === id)?.name ?? String(id),
    );
    rows.push([t('Udelades af del B', 'Left out of part B'), named.join('\n')]);
  }
  if (typeof answer['spentOre'] === 'number') rows.push([t('Forbrugt', 'Spent'), formatKroner(answer['spentOre'])]);
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
