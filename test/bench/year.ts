import { memoryWorldHost } from '../../worker/simulate/memory-world-host.ts';
import { rehearseYear } from '../../worker/simulate/ordinary-year.ts';
import { temporalWorldHost, type TemporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import type { WorldOptions } from '../../worker/simulate/world.ts';
import { portfolioRegister } from '../support/portfolio-register.ts';

/**
 * A portfolio through a whole budget year, every reminder sent: `npm run bench:year -- 40 memory` or `-- 40 temporal` (the time-skipping server). Prints the
 * time it took and, on Temporal, the longest history.
 */
const [systems = '40', where = 'memory'] = process.argv.slice(2);

interface Longest {
  events: number;
  bytes: number;
  of: string;
}
const longest: Longest = { events: 0, bytes: 0, of: '' };
/** Cases that ended up with an incident: the story itself speaks only of the wheel. */
const troubled: string[] = [];

/** Temporal's number of the state (`WorkflowExecutionStatus`). */
const running = 1;

async function measure(host: TemporalWorldHost): Promise<void> {
  const { workflowService, options } = host.client;
  for (const workflowId of host.caseIds()) {
    const { workflowExecutionInfo: info } = await workflowService.describeWorkflowExecution({
      namespace: options.namespace,
      execution: { workflowId },
    });
    const events = Number(info?.historyLength ?? 0);
    const bytes = Number(info?.historySizeBytes ?? 0);
    if (events > longest.events) Object.assign(longest, { events, of: workflowId });
    longest.bytes = Math.max(longest.bytes, bytes);
    if (info?.status !== running) continue;
    for (const { name, message } of (await host.cases.view(workflowId)).incidents)
      troubled.push(`${workflowId} ${name}: ${message}`);
  }
}

const onTemporal: WorldOptions['host'] = async (activities, at) => {
  const host = await temporalWorldHost()(activities, at);
  const close = async (): Promise<void> => {
    await measure(host);
    await host.close();
  };
  return { ...host, close };
};

const register = portfolioRegister(Number(systems));
const begun = performance.now();
const { played } = await rehearseYear({
  year: 2028,
  register,
  host: where === 'temporal' ? onTemporal : memoryWorldHost(),
});
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
const counts = `${played.mails.length} mails, ${played.letters.length} letters, ${played.journal.length} journal lines`;
process.stdout.write(
  `${systems} systems, ${where}: ${seconds} s, ${counts}, ${played.ok ? 'holds' : 'DOES NOT HOLD'}\n`,
);
if (where === 'temporal')
  process.stdout.write(`longest history: ${longest.events} events (${longest.of}), ${longest.bytes} bytes\n`);
for (const one of troubled) process.stdout.write(`incident: ${one}\n`);
process.exit(played.ok && troubled.length === 0 ? 0 : 1);
