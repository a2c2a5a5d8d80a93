/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { type Lang, translate } from '../language.ts';
import { partSums } from './year-case.tsx';
import { choiceLabel } from '../link/duty-forms.ts';
import { type Facts } from '../link/facts.ts';
import { questionName, rsiChargeName, stateName, sumOfCase } from '../../../machines/terms/index.ts';
import { viewOf, isCase } from '../../../store/rows.ts';
import { answerTo } from '../../../machines/duties/answer.ts';
import { rsiDecisionDuties } from '../../../machines/rsi-decision/duties.ts';
import { chargeIn, fixedIn, struckIn } from '../../../machines/rsi-decision/in-part.ts';

/** What a decider in the budget year must know at a glance. The tables follow below. */
export function YearSummary({ facts, lang }: { facts: Facts; lang: Lang }) {
  const t = translate(lang);
  const { case: row } = facts;
  const amountName = sumOfCase(row.machine, lang);
  const sums = isCase(row, 'annual-budget') ? partSums(row.view, lang) : undefined;
  return (
    <div class="card">
      <dl class="facts">
        {facts.ballot ? (
          <>
            <dt>{t('Spørgsmålet', 'The question')}</dt>
            <dd>
              <b>{questionName(facts.ballot.question, lang)}</b>
            </dd>
          </>
        ) : null}
        {row.amountOre === undefined || amountName === undefined ? null : (
          <>
            <dt>{amountName}</dt>
            <dd>
              <span class="big">{formatKroner(row.amountOre)}</span>
              {sums === undefined ? null : (
                <>
                  <br />
                  <span class="soft small">{sums}</span>
                </>
              )}
            </dd>
          </>
        )}
        <dt>{t('Frist', 'Deadline')}</dt>
        <dd>
          <b>{formatDeadline(facts.task.deadline, lang)}</b>
        </dd>
        {row.system === undefined ? null : (
          <>
            <dt>System</dt>
            <dd>
              {facts.system?.name ?? row.system}
              {facts.systemRegion ? `, ${facts.systemRegion}` : ''}
            </dd>
          </>
        )}
        <dt>{t('Sagen nu', 'The case now')}</dt>
        <dd>{stateName(row.state, lang)}</dd>
      </dl>
    </div>
  );
}

/** What the secretariat recorded of RSI's decision, for the one who confirms it. */
export function RecordedRsiDecision({ facts, lang }: { facts: Facts; lang: Lang }) {
  if (facts.task.duty !== 'rsi-decision-confirmation' || !facts.rsiDecision) return null;
  const t = translate(lang);
  const { choice, comment = '' } = facts.rsiDecision;
  const { reference = '' } = answerTo(rsiDecisionDuties['rsi-decision-recording'], facts.rsiDecision) ?? {};
  const struck = struckIn(facts.rsiDecision);
  const lines = viewOf(facts.case, 'annual-budget')?.budget?.lines ?? [];
  const named = struck.map((id) => lines.find((line) => line.part === 'B' && line.id === id)?.name ?? id);
  const amount = fixedIn(facts.rsiDecision);
  const charge = chargeIn(facts.rsiDecision);
  return (
    <div class="note">
      <p>
        {t('Sekretariatet har registreret: ', 'The secretariat recorded: ')}
        <b>{choiceLabel('rsi-decision-recording', choice, lang)}</b>
        {`, ${reference}. ${comment}`}
      </p>
      {charge === undefined ? null : (
        <p>
          {t('Betales af: ', 'Paid by: ')}
          <b>{rsiChargeName(charge, lang)}</b>
        </p>
      )}
      {amount !== undefined ? (
        <p>
          {t('Rammen fastsat til ', 'The frame fixed at ')}
          <b>{formatKroner(amount)}</b>
        </p>
      ) : null}
      {named.length > 0 ? (
        <p>
          {t('Udelades af del B: ', 'Left out of part B: ')}
          {named.join(', ')}
        </p>
      ) : null}
    </div>
  );
}
