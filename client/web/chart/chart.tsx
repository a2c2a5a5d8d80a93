/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Lang, say } from '../language.ts';
import { stateName } from '../words.ts';
import { layoutOf } from './layout.ts';
import { chartTree, isCurrent, statesBelow } from './tree.ts';

export interface ChartProps {
  /** A machine's `definition`. */
  readonly definition: unknown;
  /** State paths the case is in, e.g. `['sys.voting']`. */
  readonly current: readonly string[];
  readonly lang: Lang;
}

/** Picture of a machine with the present state marked by colour, weight and a «●», and the same as a list. */
export function Chart({ definition, current, lang }: ChartProps) {
  const s = say(lang);
  const root = chartTree(definition);
  const plan = layoutOf(root);
  const named = (path: string) => nameOf(path, lang);
  const now = statesBelow(root).filter((state) => state.states.length === 0 && isCurrent(state, current));
  const title = s('Sagens forløb', 'Course of the case');
  const description =
    now.length > 0
      ? `${s('Sagen er nu i', 'The case is now in')}: ${now.map((state) => named(state.path)).join(', ')}.`
      : s('Sagen er i ingen af disse tilstande.', 'The case is in none of these states.');
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
          {plan.boxes.map((box) => {
            const here = !box.group && isCurrent(box.state, current);
            return (
              <g>
                <rect
                  x={box.x}
                  y={box.y}
                  width={box.width}
                  height={box.height}
                  rx={box.state.kind === 'final' ? 17 : 6}
                  class={here ? 'now' : box.group ? 'group' : 'box'}
                />
                <text x={box.x + 12} y={box.y + 22} class={here ? 'now-text' : ''}>
                  {here ? '● ' : ''}
                  {named(box.state.path)}
                </text>
              </g>
            );
          })}
          {plan.lines.map((line) => (
            <g>
              <title>{`${named(line.from)} → ${named(line.to)} (${line.label})`}</title>
              <path d={line.d} />
              <path class="head" d={line.head} />
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        <p>{description}</p>
        <details>
          <summary>{s('Forløbet som tekst', 'The course as text')}</summary>
          <ul>
            {statesBelow(root).map((state) => (
              <li>
                {named(state.path)}
                {isCurrent(state, current) ? s(' (nu)', ' (now)') : ''}
                {state.arrows.length > 0 ? (
                  <ul>
                    {state.arrows.map((arrow) => (
                      <li>{`${arrow.event} → ${named(arrow.to)}`}</li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}

function nameOf(path: string, lang: Lang): string {
  const last = path.split('.').at(-1) ?? path;
  return stateName(last, lang);
}

/** The picture alone, as markup. */
export function chartSvg(definition: unknown, current: readonly string[], lang: Lang = 'da'): string {
  return String(<Chart definition={definition} current={current} lang={lang} />);
}
