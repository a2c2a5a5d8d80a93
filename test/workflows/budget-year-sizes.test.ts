import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faketimeLibrary } from '../../worker/embedded/faketime.ts';
import { rehearseYear } from '../../worker/simulate/ordinary-year.ts';
import { failuresOf } from '../../worker/simulate/report.ts';
import { temporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import { needs } from '../support/needs.ts';
import { portfolioRegister } from '../support/portfolio-register.ts';
import { type Run, runsOf } from '../support/restless/runs.ts';

const bundleCache = fileURLToPath(new URL('../../node_modules/.cache/aarshjul/bundles', import.meta.url));
const faketime = needs('faketime', faketimeLibrary(), 'Install it (Debian: apt-get install faketime).');
/** The whole of a small portfolio. */
const systems = 3;

describe.runIf(faketime)(`an ordinary budget year of ${systems} systems on Temporal`, () => {
  it('leaves no long history: under 10,000 events and 10 MB in every run', { timeout: 600_000 }, async () => {
    const runs: Run[] = [];
    const { played } = await rehearseYear({
      year: 2028,
      register: portfolioRegister(systems),
      host: async (activities, startAt) => {
        const host = await temporalWorldHost({ bundleCache })(activities, startAt);
        const close = async () => {
          for (const id of host.caseIds()) runs.push(...(await runsOf(host.client, id)));
          await host.close();
        };
        return { ...host, close };
      },
    });
    expect(failuresOf(played)).toEqual([]);
    const cycle = runs.filter(({ caseId }) => caseId.startsWith('budget-cycle/'));
    expect(cycle).toHaveLength(1);
    for (const kind of new Set(runs.map(({ caseId }) => caseId.split('/')[0]))) {
      const own = runs.filter(({ caseId }) => caseId.startsWith(`${kind}/`));
      const events = Math.max(...own.map((run) => run.events));
      const bytes = Math.max(...own.map((run) => run.bytes));
      console.warn(`${kind}: ${own.length} runs, at most ${events} events and ${bytes} bytes`);
      expect(events).toBeLessThan(10_000);
      expect(bytes).toBeLessThan(10_000_000);
    }
  });
});
