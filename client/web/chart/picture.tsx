/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ChartBox, ChartLayout } from './layout.ts';

/** What a state is to the case: where it is, where it has been, where it can go from here. */
export type Mark = 'now' | 'been' | 'next';
const signs: Readonly<Record<Mark, string>> = { now: '● ', been: '✓ ', next: '→ ' };

export interface PictureProps {
  readonly layout: ChartLayout;
  readonly name: (path: string) => string;
  /** The marks of a state; the first has its sign at the name. */
  readonly marks: (box: ChartBox) => readonly Mark[];
  /** Whether the arrow leads from where the case is. */
  readonly leads: (arrow: ChartLayout['arrows'][number]) => boolean;
  readonly title: string;
  readonly description: string;
}

/** A chart as SVG: as laid out, with names, marks and a text that says the same. */
export function ChartPicture({ layout, name, marks, leads, title, description }: PictureProps) {
  const { width, height } = layout;
  const here = layout.boxes.find((box) => marks(box).includes('now'));
  const groups = layout.boxes.filter(({ kind }) => kind === 'group');
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby="forloeb-titel forloeb-tekst"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id="forloeb-titel">{title}</title>
      <desc id="forloeb-tekst">{description}</desc>
      {groups.map(({ x, y, width, height }) => (
        <rect class="group" x={x} y={y} width={width} height={height} rx={8} />
      ))}
      {layout.arrows.map((arrow) => (
        <g class={leads(arrow) ? 'leads' : undefined}>
          <path d={arrow.line} />
          <path class="head" d={arrow.head} />
          {arrow.label?.lines.map((line, n) => (
            <text class="cause" x={arrow.label?.x} y={(arrow.label?.y ?? 0) + 10 + n * 13}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {groups.map(({ path, x, y }) => (
        <text class="group-name" x={x + 12} y={y + 20}>
          {name(path)}
        </text>
      ))}
      {layout.boxes.map((box) =>
        box.kind === 'group' ? null : <State box={box} name={name(box.path)} marks={marks(box)} here={box === here} />,
      )}
    </svg>
  );
}

/** Where there is no room for the name, the state is a dot, and says its name when asked. */
function State({ box, name, marks, here }: { box: ChartBox; name: string; marks: readonly Mark[]; here: boolean }) {
  const { x, y, width, height, kind } = box;
  const [isDot, shape] = [width <= 16, kind === 'wait' ? 6 : height / 2];
  return (
    <g class={marks.join(' ') || undefined} id={here ? 'nu' : undefined}>
      {isDot ? <title>{name}</title> : null}
      <rect class={kind} x={x} y={y} width={width} height={height} rx={shape} />
      {isDot ? null : (
        <text x={x + width / 2} y={y + height / 2 + 5} text-anchor="middle">
          {marks[0] === undefined ? '' : signs[marks[0]]}
          {name}
        </text>
      )}
    </g>
  );
}
