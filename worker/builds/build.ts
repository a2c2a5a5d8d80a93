import type { WorkflowBundle } from '@temporalio/worker';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { definitionOf } from '../../workflows/durable/definition.ts';
import type { DurableWorkflow } from '../../workflows/durable/durable.ts';
import type { NewBuild } from '../../store/queries/builds.ts';

/** Where the code of a bundle ends and its source map begins. */
const mapMark = '//# sourceMappingURL=data:';

/** A map that says nothing: Temporal asks for one. */
const noMap = `${mapMark}application/json;base64,${Buffer.from(
  JSON.stringify({ version: 3, file: 'workflows.js', sources: [], names: [], mappings: '' }),
).toString('base64')}`;

/**
 * A bundle as it is entered in the store, under the hash of its code: a tenth of its size, without the map that leads back to the sources, by which it runs
 * the same. Pure.
 */
export function buildOf(
  bundle: { readonly code: string },
  workflows: Readonly<Record<string, DurableWorkflow>>,
  begunAt: string,
): NewBuild {
  const end = bundle.code.lastIndexOf(mapMark);
  const code = end === -1 ? bundle.code : bundle.code.slice(0, end);
  return {
    id: createHash('sha256').update(code).digest('hex').slice(0, 16),
    begunAt,
    machines: Object.entries(workflows).map(([workflow, { registration }]) => ({
      workflow,
      ...definitionOf(registration),
    })),
    activities: [
      ...new Set(Object.values(workflows).flatMap(({ registration }) => [...registration.activities])),
    ].toSorted(),
    code: gzipSync(code).toString('base64'),
  };
}

/** The bundle that a worker runs, of the code that was entered. */
export const bundleOf = (code: string): WorkflowBundle => ({
  code: `${gunzipSync(Buffer.from(code, 'base64')).toString()}${noMap}`,
});
