import { createMachine } from 'xstate';
import type { ZodType } from 'zod';
import { describe, expect, it } from 'vitest';
import { Chart } from '../../../../client/web/chart/chart.tsx';
import { after } from '../../../../client/web/chart/walk.ts';
import { changeRequestMachine } from '../../../../machines/change-request/machine.ts';
import { stateName } from '../../../../machines/terms/index.ts';
import { statelyConfig } from '../../../../worker/stately-config.ts';
import { charts } from '../../../../worker/charts.ts';
import { graphOf } from '../../../charts/graph.ts';
import { arrowsOf, below, lifecycles, type Node, pathOf, rootOf } from '../../../machines/lifecycles.ts';

const cases = Object.keys(charts) as (keyof typeof lifecycles)[];
const leavesOf = (name: keyof typeof lifecycles) =>
  below(rootOf(name))
    .filter((node) => Object.keys(node.states).length === 0)
    .map(pathOf);

/** The page's chart of a case. */
function shown(name: keyof typeof lifecycles, current: readonly string[], been: readonly string[] = []): string {
  return String(Chart({ file: '/maskine.json', layout: charts[name]!.layout, current, been, lang: 'da' }));
}
/** The text of every box with a mark. */
const marked = (html: string, mark: string) =>
  [
    ...html.matchAll(
      new RegExp(
        `<g class="(?:\\w+ )*${mark}(?: \\w+)*"(?: id="nu")?><rect[^>]*></rect><text[^>]*>([^<]*)</text>`,
        'g',
      ),
    ),
  ].map(([, name]) => name);

describe('the chart of a case', () => {
  it('is there for every lifecycle that people open a case of, with a place for each of its states', () => {
    expect(cases.length).toBe(15);
    for (const name of cases)
      for (const path of leavesOf(name)) {
        const boxes = charts[name]!.layout.boxes.filter(({ covers }) => covers.includes(path));
        expect(boxes.length, `${name} ${path}`).toBe(1);
        expect(shown(name, [path]).match(/<g class="now" id="nu">/g), `${name} ${path}`).toHaveLength(1);
      }
  });

  it('leads from where a case begins to everything that can be waited for, and to every end', () => {
    for (const name of cases) {
      const { layout } = charts[name]!;
      const first = rootOf(name).initial!.target[0]!;
      const reached = new Set(
        layout.boxes.filter(({ path }) => path === pathOf(first) || path.startsWith(`${pathOf(first)}.`)).slice(0, 2),
      );
      for (const box of reached) for (const next of after(layout, box)) reached.add(next);
      const anywhere = graphOf(lifecycles[name]).arrows.flatMap(({ from, to }) => (from === '' ? [to] : []));
      const lost = layout.boxes.filter(
        (box) => ['wait', 'end'].includes(box.kind) && !reached.has(box) && !anywhere.includes(box.path),
      );
      expect(
        lost.map(({ path }) => path),
        name,
      ).toEqual([]);
    }
  });

  it('has a Danish and an English name for every state, no two of what is awaited or an end alike', () => {
    for (const name of cases)
      for (const lang of ['da', 'en'] as const) {
        const own = charts[name]!.layout.boxes.map(({ path, kind }) => ({
          kind,
          key: path.split('.').at(-1),
          name: stateName(path, lang),
        }));
        for (const state of own) expect(state.name, `${name} ${state.key}`).not.toBe(lang === 'da' ? state.key : '');
        const names = own.filter(({ kind }) => kind === 'wait' || kind === 'end').map((state) => state.name);
        expect(
          names.filter((one, at) => names.indexOf(one) !== at),
          name,
        ).toEqual([]);
      }
  });

  it('shows where a request before SYS is, where it has been and where it can go from there, and says the same in words', () => {
    const html = shown(
      'change-request',
      ['open.sys.voting'],
      ['open.completing', 'open.routing', 'open.fsgReview', 'open.regionForward'],
    );
    expect(marked(html, 'now')).toEqual(['● skriftlig behandling i SYS']);
    expect(marked(html, 'been')).toEqual(['✓ udkast', '✓ FSG-behandling', '✓ indstillet af FSG']);
    expect(marked(html, 'next')).toEqual(expect.arrayContaining(['→ afvist af SYS', '→ trukket tilbage', '✓ udkast']));
    expect(marked(html, 'next')).not.toContain('→ afsluttet');
    expect(html).toContain('Sagen er nu: skriftlig behandling i SYS.');
    expect(html).toContain('Har været: udkast; FSG-behandling; indstillet af FSG.');
    expect(html).toMatch(/Kan følge: [^<]*igangsat[^<]*trukket tilbage/);
    expect(html).toMatch(/<li>FSG-behandling\. Kan føre til: [^<]*indstillet af FSG/);
    expect(html).toContain('role="img"');
  });

  it('of a case that is over says that nothing follows', () => {
    const html = shown('change-request', ['rejectedBySys'], ['open.sys.voting']);
    expect(marked(html, 'now')).toEqual(['● afvist af SYS']);
    expect(marked(html, 'next')).toEqual([]);
    expect(html).not.toContain('Kan følge');
  });
});

describe('the machine as a file for Stately', () => {
  it.each(cases)('%s is the same machine when it is read again', (name) => {
    const again = createMachine(JSON.parse(JSON.stringify(charts[name]!.config)) as never);
    const lines = (root: Node) =>
      below(root).flatMap((node) =>
        arrowsOf(node).map(([cause, { target }]) => `${pathOf(node)}: ${cause} → ${target?.map(pathOf).join() ?? ''}`),
      );
    expect(again.id).toBe(name);
    expect(below(again.root as never).map(({ path, type }) => [path, type])).toEqual(
      below(rootOf(name)).map(({ path, type }) => [path, type]),
    );
    expect(lines(again.root as never)).toEqual(lines(rootOf(name)));
  });

  it('is what is drawn and no code: the schemas of its events are left out, whatever has been read by them before', () => {
    const { config } = changeRequestMachine;
    const { schemas } = config as typeof config & { readonly schemas: { readonly events: Record<string, ZodType> } };
    for (const event of Object.values(schemas.events)) event.safeParse({});
    expect(statelyConfig(changeRequestMachine)).toEqual(charts['change-request']!.config);
    for (const name of cases) expect(charts[name]!.config).not.toHaveProperty('schemas');
  });
});
