/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate, localDate } from '../../../../machines/governance/calendar.ts';
import { changeInWords, policyValue } from '../../../../machines/governance/policy-values.ts';
import type { CaseOf } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import { Returned } from '../returned.tsx';

/** A version of the governance model as it is decided on: the difference in words, from when, for which cases (R-012). */
export function ModelCase({ lang, row }: { lang: Lang; row: CaseOf<'model-revision'> }) {
  const t = translate(lang);
  const { proposed, base, changes, recommended, opinion, decision, reason, overtakenBy, adopted, kept } = row.view;
  return (
    <section aria-labelledby="forslaget">
      <h2 id="forslaget">{t('Forslaget', 'The proposal')}</h2>
      {overtakenBy === null ? (
        <Returned lang={lang} reason={reason} />
      ) : (
        <p class="note warn">
          {t(
            `RSI-kredsen har vedtaget version ${overtakenBy}, mens forslaget var åbent.`,
            `RSI adopted version ${overtakenBy} while the proposal was open.`,
          )}
        </p>
      )}
      <h3>{t(`Ændringer i forhold til version ${base}`, `Changes against version ${base}`)}</h3>
      <ul>
        {changes.map((change) => (
          <li>{changeInWords(change, lang)}</li>
        ))}
      </ul>
      <dl class="facts">
        <dt>{t('Gælder fra', 'In force from')}</dt>
        <dd>{`${formatDate(localDate(proposed.effectiveFrom), 'long', lang)} ${t('kl. 00.00', 'at 00:00')}`}</dd>
        <dt>{t('Gælder for', 'Reaches')}</dt>
        <dd>{policyValue('appliesTo', proposed.appliesTo, lang)}</dd>
        <dt>{t('Begrundelse', 'Reason')}</dt>
        <dd>{proposed.reason}</dd>
        {recommended ? (
          <>
            <dt>{t('Indstillet af SYS', 'Recommended by SYS')}</dt>
            <dd>{`${recommended}${opinion ? `: ${opinion}` : ''}`}</dd>
          </>
        ) : null}
        {decision ? (
          <>
            <dt>{t('RSI-kredsens beslutning', "RSI's decision")}</dt>
            <dd>{decision}</dd>
          </>
        ) : null}
      </dl>
      {(adopted ?? []).length === 0 ? null : (
        <>
          <h3>{t('Sager, der følger versionen', 'Cases that took the version over')}</h3>
          <ul>
            {(adopted ?? []).map((id) => (
              <li>
                <a href={paths.case(id)}>{id.replace('change-request/', '')}</a>
              </li>
            ))}
          </ul>
          <p class="soft">
            {t(
              `${(kept ?? []).length} beholder den version, de har.`,
              `${(kept ?? []).length} keep the version they have.`,
            )}
          </p>
        </>
      )}
    </section>
  );
}
