import { changeInWords } from '../../../machines/governance/policy-values.ts';
import type { By } from '../../../machines/governance/people.ts';
import { type ModelRevisionInput, modelRevisionId } from '../../../machines/model-revision/context.ts';
import { modelRevisionEvents } from '../../../machines/model-revision/events.ts';
import { changesBetween, type Proposed } from '../../../machines/model-revision/proposed.ts';
import { canonical } from '../../../store/canonical.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { PolicyVersion } from '../../../store/policies.ts';
import type { CaseEvent, Json } from '../../../workflows/messages.ts';
import { withFailures } from '../with-failures.ts';
import type { CommandDeps } from '../deps.ts';
import { badState, conflict, notFound, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ModelCommands, ModelPreview } from '../model-commands.ts';
import { createRights } from '../rights.ts';
import { requireTemplates } from '../templates-in-force.ts';
import { effectOnCases } from './effect-on-cases.ts';
import { readProposal } from './read-proposal.ts';

/** Type name of the workflow. */
export const modelRevisionWorkflow = 'modelRevision';

/** The governance model as a case of its own. */
export function createModel(deps: CommandDeps): ModelCommands {
  const { cases, store, now, policies } = deps;
  const rights = createRights(deps);
  const secretariat = (by: By, da: string, en: string): Promise<By> =>
    rights.require(by, ['secretariat'], {}, [da, en]);

  /** What a proposal is worked out against: the version that RSI adopted last, in force or waiting for its day. */
  async function baseOf(): Promise<PolicyVersion> {
    const last = (await policies.versions()).at(-1);
    if (last === undefined) throw new Error('Styringsmodellen har ingen version / The governance model has no version');
    return last;
  }

  async function previewOf(proposed: Proposed, base: PolicyVersion): Promise<ModelPreview> {
    const today = now();
    return {
      proposed,
      base: base.version,
      changes: changesBetween(base.policy, proposed.policy).map((change) => ({
        ...change,
        da: changeInWords(change, 'da'),
        en: changeInWords(change, 'en'),
      })),
      overtakes: (await policies.versions())
        .filter(({ effectiveFrom }) => effectiveFrom > today && effectiveFrom >= proposed.effectiveFrom)
        .map(({ version }) => version),
      ...(await effectOnCases(deps, proposed)),
    };
  }

  async function revision(caseId: string): Promise<CaseRow> {
    const id = caseId.startsWith('model-revision/') ? caseId : modelRevisionId(caseId);
    const row = await store.case(id);
    if (row !== undefined) return row;
    throw notFound(`Der er intet forslag ${id}.`, `There is no proposal ${id}.`);
  }

  return {
    showModel: async () => ({
      inForce: (await policies.at(now())).modelVersion,
      versions: await policies.versions(),
      revisions: (await store.casesOf('model-revision')).toReversed(),
    }),

    previewModel: (person, given) =>
      withFailures(async () => {
        await secretariat(
          person,
          'se virkningen af en ny version af styringsmodellen',
          'preview a version of the model',
        );
        const base = await baseOf();
        return previewOf(readProposal(given, base.policy, now()), base);
      }),

    proposeModel: (person, given) =>
      withFailures(async () => {
        const by = await secretariat(
          person,
          'foreslå en ny version af styringsmodellen',
          'propose a new version of the governance model',
        );
        await requireTemplates(deps);
        const at = now();
        const [base, current] = [await baseOf(), await policies.at(at)];
        const proposed = readProposal(given, base.policy, at);
        const caseId = modelRevisionId(proposed.version);
        const filed = await store.caseOf('model-revision', caseId);
        const again = filed !== undefined && canonical(filed.view.proposed) === canonical(proposed);
        if (
          !again &&
          (filed !== undefined || (await policies.versions()).some(({ version }) => version === proposed.version))
        ) {
          throw conflict(
            `Navnet «${proposed.version}» er brugt. Giv versionen et navn, som ingen har haft.`,
            `The name "${proposed.version}" has been used. Give the version a name that none has had.`,
            'version',
          );
        }
        const preview = await previewOf(proposed, base);
        const input: ModelRevisionInput = {
          caseId,
          number: proposed.version,
          by,
          modelVersion: current.modelVersion,
          policy: current,
          base: base.policy,
          proposed,
        };
        const { started } = await cases.start({
          workflow: modelRevisionWorkflow,
          caseId,
          input: input as unknown as Json,
        });
        await deps.waitUntilReadable?.(caseId);
        return { caseId, started, preview };
      }),

    reviseModel: (person, caseId, given, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(
          person,
          'rette forslaget til ny version af styringsmodellen',
          'correct the proposed version of the model',
        );
        const row = await revision(caseId);
        const base = await baseOf();
        if (base.version === row.number)
          throw badState('Versionen er vedtaget; foreslå en ny.', 'The version has been adopted; propose a new one.');
        const proposed = readProposal({ ...given, version: row.number }, base.policy, now());
        const event = parse(modelRevisionEvents.revise, { type: 'revise', by, proposed, base: base.policy });
        return cases.send(
          row.id,
          { event: event as unknown as CaseEvent },
          opts.updateId ?? `revise/${row.id}/${fingerprint({ proposed, changedAt: row.changedAt })}`,
        );
      }),

    withdrawModel: (person, caseId, reason, opts = {}) =>
      withFailures(async () => {
        const by = await secretariat(
          person,
          'trække forslaget til ny version af styringsmodellen tilbage',
          'withdraw the proposed version of the model',
        );
        const row = await revision(caseId);
        const event = parse(modelRevisionEvents.withdraw, { type: 'withdraw', by, reason });
        return cases.send(row.id, { event: event as unknown as CaseEvent }, opts.updateId ?? `withdraw/${row.id}`);
      }),
  };
}
