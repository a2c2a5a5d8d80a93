import { median, quantile, round, spread } from './figures.ts';
import type { RunFigures } from './temporal-run.ts';

/** What was measured, what it should be, and what it came to. */
export type Measured = readonly [what: string, aim: string, found: string];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const measuredTable = (measured: readonly Measured[]): string => table(['', 'aim', 'measured'], measured);

/** The ways of writing the same case, side by side. */
export const variantsTable = (
  variants: readonly {
    readonly name: string;
    readonly runs: readonly RunFigures[];
    readonly alone?: RunFigures | undefined;
  }[],
): string =>
  table(
    [
      '',
      'events per case',
      'cases/s',
      'CPU ms server',
      'CPU ms worker',
      'approve p50 ms',
      'p99 ms',
      'one at a time p50 ms',
    ],
    variants.map(({ name, runs, alone }) => {
      const waits = runs.flatMap(({ approveMs }) => approveMs);
      return [
        name,
        String(round(median(runs.map(({ eventsPerCase }) => eventsPerCase)))),
        spread(runs.map(({ casesPerSecond }) => casesPerSecond)),
        spread(runs.map(({ serverCpuMs }) => serverCpuMs)),
        spread(runs.map(({ workerCpuMs }) => workerCpuMs)),
        String(round(quantile(waits, 0.5), 0)),
        String(round(quantile(waits, 0.99), 0)),
        String(round(quantile(alone?.approveMs ?? [], 0.5))),
      ];
    }),
  );
