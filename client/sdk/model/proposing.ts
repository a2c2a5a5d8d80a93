import { propose, revise } from '../../../machines/model-revision/acts.ts';
import { type ModelRevisionInput, modelRevisionId } from '../../../machines/model-revision/context.ts';
import { canonical } from '../../../store/canonical.ts';
import type { Json } from '../../../workflows/messages.ts';
import { carriesOut, type Completion, completes } from '../acts/completion.ts';
import { badState, conflict } from '../failures.ts';
import { requireTemplates } from '../templates-in-force.ts';
import { baseOf, previewOf } from './preview.ts';
import { readProposal } from './read-proposal.ts';

/** Type name of the workflow. */
const modelRevisionWorkflow = 'modelRevision';

/** Proposing a version of the model, and correcting a proposal that was returned or overtaken. */
export const proposing: readonly Completion[] = [
  carriesOut(propose, async ({ by, form, deps }) => {
    const { cases, store, policies } = deps;
    await requireTemplates(deps);
    const at = deps.now();
    const [base, current] = [await baseOf(deps), await policies.at(at)];
    const proposed = readProposal(form, base.policy, at);
    const { version } = proposed;
    const caseId = modelRevisionId(version);
    const filed = await store.caseOf('model-revision', caseId);
    const again = filed !== undefined && canonical(filed.view.proposed) === canonical(proposed);
    const used = filed !== undefined || (await policies.versions()).some((one) => one.version === version);
    if (used && !again) {
      throw conflict(
        `Navnet «${version}» er brugt. Giv versionen et navn, som ingen har haft.`,
        `The name "${version}" has been used. Give the version a name that none has had.`,
        'version',
      );
    }
    const preview = await previewOf(deps, proposed, base);
    const input: ModelRevisionInput = {
      caseId,
      number: version,
      by,
      modelVersion: current.modelVersion,
      policy: current,
      base: base.policy,
      proposed,
    };
    const { started } = await cases.start({ workflow: modelRevisionWorkflow, caseId, input: input as unknown as Json });
    await deps.waitUntilReadable?.(caseId);
    return { caseId, number: version, started, preview };
  }),

  completes(revise, async ({ form, row, deps }) => {
    const base = await baseOf(deps);
    if (base.version === row.number)
      throw badState('Versionen er vedtaget; foreslå en ny.', 'The version has been adopted; propose a new one.');
    const proposed = readProposal({ ...form, version: row.number }, base.policy, deps.now());
    // The case is told of the whole version, not of what was typed.
    const typed = Object.fromEntries(Object.keys(form).map((name) => [name, undefined]));
    return { event: { ...typed, proposed, base: base.policy } };
  }),
];
