import type { ChartBox, ChartLayout } from './layout.ts';

/** Whether a case in this state, or in one within it, is where the box is. */
export const isIn = (box: ChartBox, path: string): boolean =>
  box.covers.some((own) => path === own || path.startsWith(`${own}.`));

/** Paths of the box and of the groups around it: their arrows lead from it too. */
export const around = ({ boxes }: ChartLayout, box: ChartBox): readonly string[] =>
  boxes.filter(({ path }) => box.path === path || box.path.startsWith(`${path}.`)).map(({ path }) => path);

/** Where a case can next be waited for, or end, from this box: steps are passed through, and a group is entered where it begins. */
export function after(layout: ChartLayout, box: ChartBox): readonly ChartBox[] {
  const seen = new Set<string>();
  const found = new Set<ChartBox>();
  const enter = (path: string): void => {
    const to = layout.boxes.find((one) => one.path === path);
    if (to === undefined || seen.has(path)) return;
    seen.add(path);
    if (to.kind === 'group') enter(to.initial ?? '');
    else if (to.kind === 'step') leave([path]);
    else if (to !== box) found.add(to);
  };
  const leave = (paths: readonly string[]): void => {
    for (const { from, to } of layout.arrows) if (paths.includes(from)) enter(to);
  };
  leave(around(layout, box));
  return [...found];
}
