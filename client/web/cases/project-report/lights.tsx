/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ProjectStatus, TrafficLight } from '../../../../machines/governance/effects.ts';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { type Lang, translate } from '../../language.ts';
import { lightNames, measureNames, measures } from '../../../../machines/terms/index.ts';

/** A traffic light: shape, colour and, above all, its word. */
export function Light({ light, lang }: { light: TrafficLight; lang: Lang }) {
  const [da, en, mark] = lightNames[light];
  return (
    <span class={`light ${light}`}>
      <span aria-hidden="true">{mark}</span> {translate(lang)(da, en)}
    </span>
  );
}

/** The heads of the three columns of lights. */
export const lightHeads = (lang: Lang): readonly string[] =>
  measures.map((measure) => translate(lang)(...measureNames[measure]));

/** The three lights of a status as cells; a status that is not there says so. */
export function LightCells({ status, lang }: { status: ProjectStatus | null; lang: Lang }) {
  return (
    <>
      {measures.map((one) => (
        <td>{status === null ? '–' : <Light light={status[one]} lang={lang} />}</td>
      ))}
    </>
  );
}

/** Milestones in order, each said to be reached or not. */
export function Milestones({ milestones, lang }: { milestones: ProjectStatus['milestones']; lang: Lang }) {
  const t = translate(lang);
  if (milestones.length === 0) return <>{t('Ingen', 'None')}</>;
  return (
    <ul class="bare">
      {milestones
        .toSorted((a, b) => a.date.localeCompare(b.date))
        .map(({ name, date, done }) => (
          <li>
            {done ? '✓' : '○'} {name}, {formatDate(date, 'long', lang)}{' '}
            <span class="soft">({done ? t('nået', 'reached') : t('ikke nået', 'not reached')})</span>
          </li>
        ))}
    </ul>
  );
}
