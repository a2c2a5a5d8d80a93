/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate, localDate } from '../../../../machines/governance/calendar.ts';
import { inWords } from '../../../../machines/forms/in-words.ts';
import { kindOf } from '../../../../machines/matter/kinds.ts';
import type { CaseOf } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { Returned } from '../returned.tsx';
import { bodyOf, capital, inLanguage, stateName } from '../../../../machines/terms/index.ts';

/** States in which a matter has ended. */
const ends: ReadonlySet<string> = new Set(['inEffect', 'turnedDown', 'withdrawn', 'left']);

/** A matter as it is decided on: its kind, its form, and where it stands on its route. */
export function MatterCase({ lang, row }: { lang: Lang; row: CaseOf<'matter'> }) {
  const t = translate(lang);
  const { form, step, reason, decision, effectiveAt } = row.view;
  const kind = kindOf(row.view.kind);
  const filled = Object.entries(kind.fields).flatMap(([field, of]) => {
    const words = inWords(of, form[field], lang);
    return words === undefined ? [] : [[t(of.da, of.en), words] as const];
  });
  const ended = ends.has(row.state);
  const walked = !ended && !row.state.startsWith('open');
  return (
    <section aria-labelledby="sagen">
      <h2 id="sagen">{t(...kind.name)}</h2>
      <p class="soft">{t(...kind.about)}</p>
      <Returned lang={lang} reason={reason} />
      {filled.length === 0 ? (
        <p>{t('Formularen er ikke udfyldt endnu.', 'The form has not been filled in yet.')}</p>
      ) : (
        <dl class="facts">
          {filled.map(([label, words]) => (
            <>
              <dt>{label}</dt>
              <dd class="text">{words}</dd>
            </>
          ))}
        </dl>
      )}
      <h2>{t('Sagens rute', 'The route')}</h2>
      <ol>
        {kind.route.map((one, place) => {
          const here = !ended && !walked && place === step;
          const passed = row.state === 'inEffect' || walked || place < step;
          const mark = passed
            ? t('✓ gået igennem', '✓ passed')
            : here
              ? t('◐ ligger her', '◐ stands here')
              : t('○ kommer', '○ to come');
          return (
            <li aria-current={here ? 'step' : undefined}>
              <b>{inLanguage(bodyOf(one.by), lang)}</b>: {t(...one.ask)} <span class="tag">{mark}</span>
            </li>
          );
        })}
      </ol>
      {step < 0 && !ended ? (
        <p>
          {t(
            'Sagen er hjemvist til forslagsstilleren, som skal gøre den færdig.',
            'The matter has been returned to the proposer, to be completed.',
          )}
        </p>
      ) : null}
      {ended ? <p>{capital(stateName(row.state, lang))}.</p> : null}
      {decision ? (
        <p>
          {t('Seneste beslutning: ', 'Last decision: ')}
          {decision}
        </p>
      ) : null}
      {effectiveAt !== undefined && row.state === 'awaitingDay' ? (
        <p>
          {t('Gælder fra ', 'Counts from ')}
          {formatDate(localDate(effectiveAt), 'long', lang)}
        </p>
      ) : null}
    </section>
  );
}
