/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { sumsInWords } from '../../../machines/meeting/sums.ts';
import { commentLine } from '../../../machines/fsg/comments.ts';
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { type Lang, translate } from '../language.ts';
import { ProposalParts } from '../cases/change-request/proposal-parts.tsx';
import { proposalName, valueInWords } from '../cases/change-request/proposal-words.ts';
import { formInWords } from '../../../machines/forms/in-words.ts';
import { criteriaFields } from '../../../machines/change-request/criteria.ts';
import type { Facts } from './facts.ts';
import { viewOf } from '../../../store/rows.ts';

/** What a decider must know at a glance: amount, system, recommendation, frame, deadline. */
export function Summary({ facts, lang }: { facts: Facts; lang: Lang }) {
  const t = translate(lang);
  const { case: row } = facts;
  const running = viewOf(row, 'change-request')?.runningCostOre ?? 0;
  const recommendation = recommendationInWords(facts, lang);
  return (
    <div class="card">
      <dl class="facts">
        {row.amountOre === undefined ? null : (
          <>
            <dt>{t('Beløb', 'Amount')}</dt>
            <dd>
              <span class="big">{formatKroner(row.amountOre)}</span>
              <br />
              <span class="soft small">
                {t(`ekskl. moms, ${facts.year}-PL`, `excl. VAT, ${facts.year} price level`)}
                {running > 0
                  ? t(
                      ` · afledt drift ${formatKroner(running)} om året`,
                      ` · running cost ${formatKroner(running)} a year`,
                    )
                  : ''}
              </span>
            </dd>
          </>
        )}
        <dt>{t('Frist', 'Deadline')}</dt>
        <dd>
          <b>{formatDeadline(facts.task.deadline, lang)}</b>
        </dd>
        <dt>{t('System', 'System')}</dt>
        <dd>
          {facts.system?.name ?? row.system ?? t('ikke angivet', 'not given')}
          {facts.systemRegion ? `, ${facts.systemRegion}` : ''}
        </dd>
        {recommendation ? (
          <>
            <dt>{t('Indstilling', 'Recommendation')}</dt>
            <dd>{recommendation}</dd>
          </>
        ) : null}
        {(
          [
            ['Brugergruppens bemærkninger', 'Comments of the user group', facts.userComments],
            [
              'Bemærkninger fra forretningsstyregruppens medlemmer',
              'Comments of members of the business steering group',
              facts.fsgComments,
            ],
          ] as const
        ).map(([da, en, comments = []]) =>
          comments.length === 0 ? null : (
            <>
              <dt>{t(da, en)}</dt>
              {comments.map((one) => (
                <dd class="text">{commentLine(one, row.version)}</dd>
              ))}
            </>
          ),
        )}
        {facts.tookPart === undefined ? null : (
          <>
            <dt>
              {t(
                'Deltog i forretningsstyregruppens beslutning',
                'Took part in the decision of the business steering group',
              )}
            </dt>
            <dd>{facts.tookPart}</dd>
          </>
        )}
        {facts.opinion || facts.withoutOpinion ? (
          <>
            <dt>{t('Regionens udtalelse', 'Opinion of the region')}</dt>
            <dd>{facts.opinion ?? t('fremsendt uden udtalelse', 'forwarded without an opinion')}</dd>
          </>
        ) : null}
        {facts.remainingOre === undefined ? null : (
          <>
            <dt>{t(`Rest i puljen ${facts.year}`, `Left in the pool ${facts.year}`)}</dt>
            <dd>
              {formatKroner(facts.remainingOre)}
              {facts.afterOre === undefined ? null : (
                <>
                  <br />
                  <span class="soft small">
                    {facts.afterOre >= 0
                      ? t(
                          `efter en godkendelse: ${formatKroner(facts.afterOre)}`,
                          `after an approval: ${formatKroner(facts.afterOre)}`,
                        )
                      : t(
                          `rammen dækker ikke beløbet; der mangler ${formatKroner(-facts.afterOre)}`,
                          `the frame does not cover the amount; ${formatKroner(-facts.afterOre)} is missing`,
                        )}
                  </span>
                </>
              )}
            </dd>
          </>
        )}
        {facts.sums === undefined ? null : (
          <>
            <dt>{t('Summer', 'Sums')}</dt>
            {sumsInWords(facts.sums, lang).map((words) => (
              <dd>{words}</dd>
            ))}
          </>
        )}
      </dl>
    </div>
  );
}

/** Duties that come after the FSG has said its word; before that there is no recommendation to show. */
const afterFsg = new Set([
  'region-forwarding',
  'sys-decision',
  'sys-vote',
  'tie-break',
  'deferred-review',
  'rsi-decision-recording',
  'rsi-decision-confirmation',
]);

/** «FSG indstiller: godkendes, prioritet 1». */
function recommendationInWords(facts: Facts, lang: Lang): string | undefined {
  const t = translate(lang);
  if (!afterFsg.has(facts.task.duty)) return undefined;
  const rank = facts.case.rank;
  if (!facts.recommendation && rank === undefined) return undefined;
  const body = t('Forretningsstyregruppen indstiller: godkendes', 'The business steering group recommends: approve');
  return rank === undefined ? body : `${body}, ${t('prioritet', 'rank')} ${rank}`;
}

/** The documents of the case, folded; nothing that is needed to decide is only here. */
export function Documents({ facts, lang }: { facts: Facts; lang: Lang }) {
  const t = translate(lang);
  const { recommendation } = facts;
  const { assessment, criteria } = recommendation ?? {};
  return (
    <section aria-labelledby="grundlag">
      <h2 id="grundlag">{t('Sagens grundlag', 'Documents of the case')}</h2>
      {assessment || criteria ? (
        <details>
          <summary>{t('Forretningsstyregruppens vurdering', 'Assessment by the business steering group')}</summary>
          {assessment ? <p class="text">{assessment}</p> : null}
          {criteria ? (
            <ul>
              {formInWords(criteriaFields, criteria, lang).map(([name, words]) => (
                <li>{`${name}: ${words}`}</li>
              ))}
            </ul>
          ) : null}
        </details>
      ) : null}
      <ProposalParts row={facts.case} lang={lang} />
    </section>
  );
}

/** What changed since the link was made, in words (design §7). */
export function Changes({ facts, lang }: { facts: Facts; lang: Lang }) {
  const t = translate(lang);
  return (
    <div class="note warn" id="aendret">
      <h2>{t('Sagen er ændret, siden du fik linket', 'The case has changed since you got the link')}</h2>
      <p>
        {t(
          'Tidligere svar om den gamle udgave gælder ikke længere. Se ændringerne, og svar på den nye udgave.',
          'Earlier answers about the old version no longer count. See the changes and answer the new version.',
        )}
      </p>
      <ul>
        {facts.changes.map((change) => (
          <li>
            <b>{proposalName(change.field, lang)}</b>
            {`: ${t('før', 'before')} «${valueInWords(change.field, change.before, lang)}», ${t('nu', 'now')} «${valueInWords(change.field, change.after, lang)}»`}
          </li>
        ))}
      </ul>
    </div>
  );
}
