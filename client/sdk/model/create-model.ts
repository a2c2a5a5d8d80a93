import { propose } from '../../../machines/model-revision/acts.ts';
import { readOrRefuse } from '../acts/read-or-refuse.ts';
import type { CommandDeps } from '../deps.ts';
import type { ModelCommands } from '../model-commands.ts';
import { requireEntitled } from '../acts/require-entitled.ts';
import { withFailures } from '../with-failures.ts';
import { baseOf, previewOf } from './preview.ts';
import { readProposal } from './read-proposal.ts';

/** The governance model as it is read, and what a proposal would do. */
export function createModel(deps: CommandDeps): ModelCommands {
  const { store, now, policies } = deps;
  return {
    showModel: async () => ({
      inForce: (await policies.at(now())).modelVersion,
      versions: await policies.versions(),
      revisions: (await store.casesOf('model-revision')).toReversed(),
    }),

    previewModel: (person, written) =>
      withFailures(async () => {
        await requireEntitled(deps, person, propose);
        const base = await baseOf(deps);
        return previewOf(deps, readProposal(readOrRefuse(propose.fields, written), base.policy, now()), base);
      }),
  };
}
