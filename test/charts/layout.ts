import type { ChartLayout } from '../../client/web/chart/layout.ts';
import { type ElkEdge, type ElkNode, layOut } from './elk.ts';
import type { Drawn, DrawnArrow, Graph } from './graph.ts';

/** What the picture says. */
export interface Wording {
  /** How many pixels the name of a state takes; 0 when the state is a dot. */
  widthOf(state: Drawn): number;
  /** What stands at an arrow. */
  lines?(arrow: DrawnArrow): readonly string[];
  /** Pixels left free above it all. */
  readonly above?: number;
}

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',

  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.separateConnectedComponents': 'false',
};
const inGroup = { 'elk.padding': '[top=34,left=14,bottom=14,right=14]' };
/** An end that the case comes to from anywhere. */
const last = { 'elk.layered.layering.layerConstraint': 'LAST' };
const rootId = '(machine)';
const dot = { width: 16, height: 16 };
const sizeOf = (name: number) => (name === 0 ? dot : { width: Math.ceil(name) + 24, height: 34 });

/** Where everything of the chart stands. What holds in every state of the machine has no arrow. */
export async function layoutOf({ states, arrows }: Graph, wording: Wording): Promise<ChartLayout> {
  const drawn = arrows.filter(({ from }) => from !== '');
  const isLast = ({ path, kind }: Drawn) => kind === 'end' && !drawn.some(({ to }) => to === path);
  const nodes = (within: string): ElkNode[] =>
    states
      .filter((state) => state.within === within)
      .map((state) =>
        state.kind === 'group'
          ? { id: state.path, layoutOptions: inGroup, children: nodes(state.path) }
          : { id: state.path, ...sizeOf(wording.widthOf(state)), layoutOptions: isLast(state) ? last : {} },
      );
  const order = new Map(states.map(({ path }, n) => [path, n]));
  /** Against the order in which the machine has its states: laid out the other way round, so that the course leads downwards. */
  const isBack = ({ from, to }: DrawnArrow) => order.get(from)! > order.get(to)! && !from.startsWith(`${to}.`);
  const edges = drawn.map((arrow, n): ElkEdge => {
    const lines = wording.lines?.(arrow) ?? [];
    const width = Math.max(...lines.map((line) => line.length)) * 5.6;
    const labels =
      lines.length === 0 ? [] : [{ id: `${n}.label`, text: lines.join('\n'), width, height: lines.length * 13 }];
    const [sources, targets] = isBack(arrow) ? [[arrow.to], [arrow.from]] : [[arrow.from], [arrow.to]];
    return { id: String(n), sources, targets, labels };
  });
  const laid = await layOut({
    id: rootId,
    layoutOptions: { ...options, 'elk.padding': `[top=${wording.above ?? 12},left=12,bottom=12,right=12]` },
    children: nodes(''),
    edges,
  });
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    boxes: boxesOf(laid, new Map(states.map((state) => [state.path, state]))),
    arrows: (laid.edges ?? []).map((edge, n) => ({
      from: drawn[n]!.from,
      to: drawn[n]!.to,
      ...routeOf(edge, isBack(drawn[n]!)),
    })),
  };
}

const round = (n: number | undefined): number => Math.round((n ?? 0) * 2) / 2;

function boxesOf(node: ElkNode, states: ReadonlyMap<string, Drawn>): ChartLayout['boxes'] {
  return (node.children ?? []).flatMap((child) => {
    const { path, kind, covers } = states.get(child.id)!;
    const { x, y, width, height } = child;
    const first =
      kind === 'group' ? [...states.values()].find((one) => one.within === path && one.initial)?.path : undefined;
    const initial = first === undefined ? {} : { initial: first };
    const box = {
      path,
      kind,
      ...initial,
      covers: [...covers],
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
    };
    return [box, ...boxesOf(child, states)];
  });
}

/** The line of an edge, its corners rounded, short of the triangle at its end. */
function routeOf(
  { sections = [], labels = [] }: ElkEdge,
  backwards: boolean,
): Omit<ChartLayout['arrows'][number], 'from' | 'to'> {
  const [section] = sections;
  if (section === undefined) throw new Error('an edge has no route');
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
    x: round(x),
    y: round(y),
  }));
  if (backwards) points.reverse();
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  points[points.length - 1] = { x: end.x - dx * 6, y: end.y - dy * 6 };
  const line = points.map(({ x, y }, n) => {
    const [from, to] = [points[n - 1], points[n + 1]];
    if (from === undefined) return `M${x} ${y}`;
    if (to === undefined) return `L${x} ${y}`;
    const near = (other: { x: number; y: number }) => {
      const length = Math.hypot(other.x - x, other.y - y);
      const part = Math.min(6, length / 2) / (length || 1);
      return `${round(x + (other.x - x) * part)} ${round(y + (other.y - y) * part)}`;
    };
    return `L${near(from)}Q${x} ${y} ${near(to)}`;
  });
  const [side, back] = [
    { x: dy * 4, y: dx * 4 },
    { x: end.x - dx * 8, y: end.y - dy * 8 },
  ];
  const head = `M${end.x} ${end.y}L${back.x + side.x} ${back.y + side.y}L${back.x - side.x} ${back.y - side.y}z`;
  const [label] = labels;
  return {
    line: line.join(''),
    head,
    ...(label === undefined
      ? {}
      : { label: { lines: (label.text ?? '').split('\n'), x: round(label.x), y: round(label.y) } }),
  };
}
