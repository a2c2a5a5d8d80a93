/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ChartPicture } from '../../client/web/chart/picture.tsx';
import type { ChartLayout } from '../../client/web/chart/layout.ts';
import { hasOwnName, stateName } from '../../machines/terms/index.ts';
import { isLifecycle } from '../../machines/views.ts';
import { lifecycles, names } from '../machines/lifecycles.ts';
import { type Drawn, graphOf } from './graph.ts';
import { layoutOf } from './layout.ts';

const letter = 7.3;
/** Room for the sign of a mark and a bold name. */
const mark = 22;

/** What is read of a chart in one glance, by name or path, on the page: in the longer of the two languages. */
function wordWidth({ path, kind }: Drawn): number {
  if (kind === 'step') return 0;
  const known = hasOwnName(path) ? path : (path.split('.').at(-1) ?? path);
  return Math.max(...(['da', 'en'] as const).map((lang) => stateName(known, lang).length)) * letter + mark;
}

const key = (path: string) => path.split('.').at(-1) ?? path;
const colours = `<style>
svg{background:#fff;--line:#5b6b77;--soft:#c3ccd3;--ink:#14212b}
@media (prefers-color-scheme:dark){svg{background:#131b21;--line:#93a4b0;--soft:#45535e;--ink:#e9eff3}}
rect{fill:none;stroke:var(--line)}.group{stroke:var(--soft)}.step{stroke-dasharray:3 2}.end{stroke-width:2}
path{fill:none;stroke:var(--line)}.head{fill:var(--line);stroke:none}
text{fill:var(--ink);font:13px system-ui,sans-serif}.cause{font-size:10px}
</style>`;

/** The chart as engineers read it: the machine's own names, and at each arrow what causes it and under which guard. */
async function svgOf(name: (typeof names)[number]): Promise<string> {
  const graph = graphOf(lifecycles[name]);
  const first = new Set(graph.states.filter(({ initial }) => initial).map(({ path }) => path));
  const nameOf = (path: string) => `${first.has(path) ? '▸ ' : ''}${key(path)}`;
  const layout = await layoutOf(graph, {
    widthOf: ({ path }) => nameOf(path).length * letter,
    lines: ({ causes }) => causes,
    above: 36,
  });
  const anywhere = graph.arrows
    .filter(({ from }) => from === '')
    .map(({ to, causes }) => `${causes.join(', ')} → ${to}`);
  const note = `${name}. ▸ where it begins; dashed: goes on by itself; round: an end.${anywhere.length === 0 ? '' : ` Anywhere: ${anywhere.join('; ')}.`}`;
  const picture = String(
    <ChartPicture
      layout={{ ...layout, width: Math.max(layout.width, note.length * 5.6) }}
      name={nameOf}
      marks={() => []}
      leads={() => false}
      title={name}
      description={note}
    />,
  );
  return `${picture.replace('</desc>', `</desc>${colours}<text class="cause" x="12" y="18">${escaped(note)}</text>`).replaceAll('><', '>\n<')}\n`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A line for each box and arrow, so that a difference can be read. */
function json({ width, height, boxes, arrows }: ChartLayout): string {
  const lines = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join(',\n');
  return `{"width":${width},"height":${height},"boxes":[\n${lines(boxes)}\n],"arrows":[\n${lines(arrows)}\n]}\n`;
}

/** What stands beside a machine: its chart, and for a lifecycle with cases of its own, the layout that the page of a case draws. */
export async function chartFiles(name: (typeof names)[number]): Promise<Readonly<Record<string, string>>> {
  const svg = await svgOf(name);
  if (!isLifecycle(name)) return { 'chart.svg': svg };
  return { 'chart.svg': svg, 'chart.json': json(await layoutOf(graphOf(lifecycles[name]), { widthOf: wordWidth })) };
}
