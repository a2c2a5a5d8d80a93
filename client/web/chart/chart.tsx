/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { hasOwnName, stateName } from '../../../machines/terms/index.ts';
import { type Lang, translate } from '../language.ts';
import type { ChartBox, ChartLayout } from './layout.ts';
import { ChartPicture, type Mark } from './picture.tsx';
import { after, around, isIn } from './walk.ts';

export interface ChartProps {
  /** Where the machine can be had. */
  readonly file: string;
  readonly layout: ChartLayout;
  /** State paths the case is in, e.g. `['open.sys.voting']`. */
  readonly current: readonly string[];
  /** State paths the case has been in. */
  readonly been: readonly string[];
  readonly lang: Lang;
}

/** The course of a case: where it is («●»), where it has been («✓»), where it can go from here («→»); and the same in words. */
export function Chart({ file, layout, current, been, lang }: ChartProps) {
  const t = translate(lang);
  const name = (path: string) => stateName(hasOwnName(path) ? path : (path.split('.').at(-1) ?? path), lang);
  const named = layout.boxes.filter(({ kind }) => kind === 'wait' || kind === 'end');
  const now = layout.boxes.filter((box) => box.kind !== 'group' && current.some((path) => isIn(box, path)));
  const next = new Set(now.flatMap((box) => after(layout, box)));
  const passed = (box: ChartBox) => been.some((path) => isIn(box, path));
  const from = new Set(now.flatMap((box) => around(layout, box)));
  const list = (boxes: readonly ChartBox[]) => boxes.map(({ path }) => name(path)).join('; ');
  const title = t('Sagens forløb', 'Course of the case');
  const description =
    now.length > 0
      ? `${t('Sagen er nu', 'The case is now')}: ${current.map(name).join('; ')}.`
      : t('Sagen er i ingen af disse tilstande.', 'The case is in none of these states.');
  const [before, ahead] = [
    named.filter((box) => passed(box) && !now.includes(box)),
    named.filter((box) => next.has(box)),
  ];
  return (
    <figure class="figure">
      <p>
        ● {description}
        {now.length > 0 ? (
          <>
            {' '}
            <a href="#nu">{t('Vis det sted i forløbet', 'Show that place in the course')}</a>
          </>
        ) : null}
      </p>
      <div class="chart course" tabindex={0} role="group" aria-label={title}>
        <ChartPicture
          layout={layout}
          name={name}
          marks={(box) => (now.includes(box) ? ['now'] : marksOf(passed(box), next.has(box)))}
          leads={(arrow) => from.has(arrow.from)}
          title={title}
          description={description}
        />
      </div>
      <figcaption>
        {before.length === 0 ? null : <p>✓ {`${t('Har været', 'Has been')}: ${list(before)}.`}</p>}
        {ahead.length === 0 ? null : <p>→ {`${t('Kan følge', 'Can follow')}: ${list(ahead)}.`}</p>}
        <details>
          <summary>{t('Hele forløbet som tekst', 'The whole course as text')}</summary>
          <ul>
            {named.map((box) => (
              <li>
                {name(box.path)}
                {after(layout, box).length === 0
                  ? ''
                  : `${t('. Kan føre til: ', '. Can lead to: ')}${list(after(layout, box))}`}
                .
              </li>
            ))}
          </ul>
        </details>
        <p>
          <a href={file} download>
            {t(
              'Hent tilstandsmaskinen (JSON, kan åbnes i Stately)',
              'Download the state machine (JSON, opens in Stately)',
            )}
          </a>
        </p>
      </figcaption>
    </figure>
  );
}

const marksOf = (been: boolean, next: boolean): readonly Mark[] => [
  ...(been ? (['been'] as const) : []),
  ...(next ? (['next'] as const) : []),
];
