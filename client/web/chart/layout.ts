import { type ChartState, statesBelow } from './tree.ts';

export interface Box {
  readonly state: ChartState;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly group: boolean;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly d: string;
  readonly head: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

const row = 34;
const gap = 14;
const indent = 18;
const boxWidth = 300;
const left = 12;

/**
 * States one under the other in the machine's own order, children indented in their group, arrows in lanes at the right:
 * reads like a list from the top, the same every time, and needs no search for a good placement.
 */
export function layoutOf(root: ChartState): Layout {
  const boxes: Box[] = [];
  let y = 12;
  const place = (state: ChartState, depth: number): void => {
    const top = y;
    const group = state.states.length > 0;
    const at = boxes.length;
    y += row + (group ? gap / 2 : gap);
    for (const child of state.states) place(child, depth + 1);
    if (group) y += gap / 2;
    const height = group ? y - top - gap / 2 : row;
    boxes.splice(at, 0, {
      state,
      x: left + depth * indent,
      y: top,
      width: boxWidth - depth * indent * 2,
      height,
      group,
    });
  };
  for (const state of root.states) place(state, 0);
  const lines = arrowLines(root, boxes);
  const lanes = lines.length === 0 ? 0 : Math.max(...lines.map((line) => line.lane));
  return { width: left + boxWidth + 40 + lanes * 14, height: y + 4, boxes, lines };
}

interface Wire {
  readonly from: Box;
  readonly to: Box;
  readonly label: string;
}

/** One arrow per pair of states, whatever the number of events; short ones get the inner lanes, so they cross least. */
function arrowLines(root: ChartState, boxes: readonly Box[]): (Line & { lane: number })[] {
  const byPath = new Map(boxes.map((box) => [box.state.path, box]));
  const wires = new Map<string, Wire>();
  for (const state of [root, ...statesBelow(root)]) {
    for (const { from, to, event } of state.arrows) {
      const [source, target] = [byPath.get(from), byPath.get(to)];
      if (!source || !target || source === target) continue;
      const key = `${from}>${to}`;
      const known = wires.get(key);
      wires.set(key, { from: source, to: target, label: known ? `${known.label}, ${event}` : event });
    }
  }
  const span = (wire: Wire) => Math.abs(middle(wire.from) - middle(wire.to));
  const taken: [number, number][][] = [];
  return [...wires.values()]
    .toSorted((a, b) => span(a) - span(b))
    .map((wire) => {
      const ends: [number, number] = [
        Math.min(middle(wire.from), middle(wire.to)),
        Math.max(middle(wire.from), middle(wire.to)),
      ];
      let lane = taken.findIndex((used) => used.every(([low, high]) => ends[1] <= low || ends[0] >= high));
      if (lane < 0) lane = taken.push([]) - 1;
      taken[lane]?.push(ends);
      return { ...drawn(wire, lane), lane };
    });
}

const middle = (box: Box): number => box.y + row / 2;

function drawn({ from, to, label }: Wire, lane: number): Line {
  const [y1, y2] = [middle(from) + 4, middle(to) - 4];
  const [x1, x2] = [from.x + from.width, to.x + to.width];
  const x = left + boxWidth + 16 + lane * 14;
  const bend = y2 > y1 ? 6 : -6;
  const d = `M${x1} ${y1}H${x - 6}Q${x} ${y1} ${x} ${y1 + bend}V${y2 - bend}Q${x} ${y2} ${x - 6} ${y2}H${x2 + 6}`;
  return { from: from.state.path, to: to.state.path, label, d, head: `M${x2 + 1} ${y2}l8 -4v8z` };
}
