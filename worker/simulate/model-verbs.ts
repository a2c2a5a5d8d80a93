import type { Commands } from '../../client/sdk/commands.ts';
import type { ModelProposal } from '../../client/sdk/model-commands.ts';
import type { By } from '../../machines/governance/people.ts';

/** What the verbs of the governance model need of an act. */
interface Performing {
  readonly commands: Commands;
  readonly by: By;
  readonly caseId: string;
  readonly act: { readonly as?: string | undefined };
  readonly cases: Map<string, string>;
  readonly with: Readonly<Record<string, unknown>>;
}

/** The governance model as a case in a story. */
export const modelVerbs = {
  'model.propose': async (d: Performing): Promise<unknown> => {
    const { caseId } = await d.commands.proposeModel(d.by, d.with as unknown as ModelProposal);
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
    return caseId;
  },
  'model.revise': (d: Performing): Promise<unknown> =>
    d.commands.reviseModel(d.by, d.caseId, d.with as unknown as Omit<ModelProposal, 'version'>),
  'model.withdraw': (d: Performing): Promise<unknown> =>
    d.commands.withdrawModel(d.by, d.caseId, (d.with as { reason: string }).reason),
};
