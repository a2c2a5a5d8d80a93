/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, translate } from '../language.ts';
import { hasOwnName, stateName } from '../../../machines/terms/index.ts';
import { belongsTo, courseOf, endsOf, leadsTo, passedStops, type Stop, stopsOf } from './course.ts';
import { type Box, layoutOf } from './layout.ts';
import { chartTree } from './tree.ts';

export interface ChartProps {
  /** A machine's `definition`. */
  readonly definition: unknown;
  /** State paths the case is in, e.g. `['sys.voting']`. */
  readonly current: readonly string[];
  /** State paths the case has been in. */
  readonly been?: readonly string[];
  readonly lang: Lang;
}

/** The course of a case: where it is (colour, weight and «●»), where it has been («✓»), what comes; and the same as a list. */
export function Chart({ definition, current, been = [], lang }: ChartProps) {
  const t = translate(lang);
  const root = chartTree(definition);
  const course = courseOf(root);
  const next = new Map(stopsOf(course).map((stop) => [stop, leadsTo(root, course, stop)]));
  const plan = layoutOf(course, (from, to, own) => leadsTo(root, course, from, own).includes(to.state));
  const ends = endsOf(root, course);
  const here = (stop: Stop) => current.find((path) => belongsTo(path, stop));
  const name = (stop: Stop): string => {
    const at = here(stop);
    return at ? nameOf(at, lang) : stop.name ? t(...stop.name) : nameOf(stop.state, lang);
  };
  const nameAt = (path: string) => {
    const stop = stopsOf(course).find((one) => one.state === path);
    return stop?.name ? t(...stop.name) : nameOf(path, lang);
  };
  const behind = passedStops(course, been);
  const passed = (stop: Stop) => behind.has(stop) && !here(stop);
  const title = t('Sagens forløb', 'Course of the case');
  const description = current.some((path) => path !== '')
    ? `${t('Sagen er nu', 'The case is now')}: ${current.map((path) => nameOf(path, lang)).join(', ')}.`
    : t('Sagen er i ingen af disse tilstande.', 'The case is in none of these states.');
  return (
    <figure class="figure">
      <div class="chart" tabindex={0} role="group" aria-label={title}>
        <svg
          xmlns="http://www.w3.org/2000/svg"
          role="img"
          aria-labelledby="forloeb-titel forloeb-tekst"
          width={plan.width}
          height={plan.height}
          viewBox={`0 0 ${plan.width} ${plan.height}`}
        >
          <title id="forloeb-titel">{title}</title>
          <desc id="forloeb-tekst">{description}</desc>
          {plan.arrows.map((arrow) => (
            <g>
              <path d={arrow.d} />
              {arrow.heads.map((head) => (
                <path class="head" d={head} />
              ))}
            </g>
          ))}
          {plan.boxes.map((box) => {
            const now = here(box.stop) !== undefined;
            return <Stage box={box} now={now} passed={!now && passed(box.stop)} name={name(box.stop)} lang={lang} />;
          })}
        </svg>
      </div>
      <figcaption>
        <p>{description}</p>
        {ends.length > 0 ? (
          <p>
            {t('Sagen kan også ende som: ', 'The case can also end as: ')}
            {ends.map((end) => (
              <span class={current.includes(end.path) ? 'tag here' : 'tag'}>
                {current.includes(end.path) ? '● ' : ''}
                {nameOf(end.path, lang)}
              </span>
            ))}
          </p>
        ) : null}
        <details>
          <summary>{t('Forløbet som tekst', 'The course as text')}</summary>
          <ul>
            {stopsOf(course).map((stop) => (
              <li>
                {name(stop)}
                {here(stop) ? t(' (nu)', ' (now)') : passed(stop) ? t(' (passeret)', ' (passed)') : ''}
                {(next.get(stop)?.length ?? 0) > 0
                  ? t('. Kan føre til: ', '. Can lead to: ') + next.get(stop)?.map(nameAt).join(', ')
                  : ''}
                .
              </li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}

function Stage({
  box,
  now,
  passed,
  name,
  lang,
}: {
  box: Box;
  now: boolean;
  passed: boolean;
  name: string;
  lang: Lang;
}) {
  const middle = box.y + box.height / 2;
  const mark = now ? '● ' : passed ? '✓ ' : '';
  return (
    <g>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={6}
        class={now ? 'now' : passed ? 'been' : 'box'}
      />
      <text x={box.x + 12} y={middle + (box.when ? -3 : 5)} class={now ? 'now-text' : ''}>
        {mark}
        {name}
      </text>
      {box.when ? (
        <text x={box.x + 12} y={middle + 15} class={now ? 'when now-text' : 'when'}>
          {translate(lang)(...box.when)}
        </text>
      ) : null}
    </g>
  );
}

function nameOf(path: string, lang: Lang): string {
  return hasOwnName(path) ? stateName(path, lang) : stateName(path.split('.').at(-1) ?? path, lang);
}

/** The picture alone, as markup. */
export function chartSvg(definition: unknown, current: readonly string[], lang: Lang = 'da'): string {
  return String(<Chart definition={definition} current={current} lang={lang} />);
}
