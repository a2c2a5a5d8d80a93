import type { Aside, Course, LineStop, Stop } from './course.ts';

export interface Box {
  readonly stop: Stop;
  readonly when?: Aside['when'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly d: string;
  /** Triangles where it points to. */
  readonly heads: readonly string[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** Whether `to` can follow `from`; `own`: by a way out of its own. */
export type Leads = (from: Stop, to: Stop, own: boolean) => boolean;

const width = 290;
const height = 36;
const asideHeight = 50;
const pitch = 66;
const edge = 10;
const gutter = 50;

/**
 * The line straight down at the left, ways round it at the right; no arrow crosses another. `leads` tells whether one stop can follow
 * another, so an arrow is only drawn where the machine has it.
 */
export function layoutOf(course: Course, leads: Leads): Layout {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const wide = course.some((stop) => stop.aside);
  course.forEach((stop, row) => {
    const y = edge + row * pitch;
    const next = course[row + 1];
    boxes.push({ stop, x: edge, y: y + (asideHeight - height) / 2, width, height });
    if (next && leads(stop, next, true)) arrows.push(down(y));
    if (!stop.aside) return;
    const { when } = stop.aside;
    boxes.push({ stop: stop.aside, when, x: edge + width + gutter, y, width, height: asideHeight });
    arrows.push(...around(stop, stop.aside, next, y, leads));
  });
  return {
    width: edge * 2 + width * (wide ? 2 : 1) + (wide ? gutter : 0),
    height: edge + course.length * pitch,
    boxes,
    arrows,
  };
}

const inset = (asideHeight - height) / 2;

function down(y: number): Arrow {
  const x = edge + width / 2;
  const [top, bottom] = [y + inset + height, y + pitch + inset];
  return { d: `M${x} ${top}V${bottom - 7}`, heads: [`M${x} ${bottom - 1}l-5 -8h10z`] };
}

function around(stop: LineStop, aside: Stop, next: Stop | undefined, y: number, leads: Leads): Arrow[] {
  const [left, right, middle] = [edge + width, edge + width + gutter, y + asideHeight / 2];
  const [out, back] = [leads(stop, aside, false), leads(aside, stop, true)];
  const arrows: Arrow[] = [];
  if (out || back)
    arrows.push({
      d: `M${left + (back ? 8 : 0)} ${middle}H${right - (out ? 8 : 0)}`,
      heads: [
        ...(out ? [`M${right - 1} ${middle}l-8 -5v10z`] : []),
        ...(back ? [`M${left + 1} ${middle}l8 -5v10z`] : []),
      ],
    });
  if (next && leads(aside, next, true)) {
    const [x, below] = [right + 40, y + pitch + asideHeight / 2];
    arrows.push({
      d: `M${x} ${y + asideHeight}V${below - 8}Q${x} ${below} ${x - 8} ${below}H${left + 8}`,
      heads: [`M${left + 1} ${below}l8 -5v10z`],
    });
  }
  return arrows;
}
