import { type Routed, routesUnder } from '../../../machines/change-request/adopting.ts';
import type { Proposed } from '../../../machines/model-revision/proposed.ts';
import type { ListedCase } from '../../../store/rows.ts';
import type { changeRequestMachine } from '../../../machines/change-request/machine.ts';
import { typedCases } from '../../../workflows/durable/typed-cases.ts';
import { Refused } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';
import type { EffectOnCase, ModelPreview } from '../model-commands.ts';
import { policyOf } from '../policy-of.ts';

type Effects = Pick<ModelPreview, 'rerouted' | 'adopting' | 'kept'>;
type Words = { readonly da: string; readonly en: string };

const filedBefore: Words = {
  da: 'indgivet før; versionen gælder kun nye sager',
  en: 'filed before; the version is for new cases only',
};
const decided: Words = { da: 'afgjort', en: 'decided' };
const started: Words = {
  da: 'følger den version, den er begyndt med; frister i et startet budgetår står fast',
  en: 'keeps the version it began with; dates of a year that has been started stay',
};

/** States in which a decision has been taken, although the request is open. */
const decidedIn = (state: string): boolean =>
  !state.startsWith('open') ||
  /^open\.(?:rsi\.confirming|committing|uncommitted|rsiCommitting|rsiUncommitted|charging|uncharged)/.test(state);
const reestimated = (state: string): boolean => state === 'delivery';

/** What a version would do to the cases that are open, if it counted at this moment. Written nowhere. */
export async function effectOnCases(
  deps: Pick<CommandDeps, 'cases' | 'store' | 'policies' | 'now'>,
  { appliesTo, policy }: Pick<Proposed, 'appliesTo' | 'policy'>,
): Promise<Effects> {
  const rerouted: Effects['rerouted'][number][] = [];
  const adopting: EffectOnCase[] = [];
  const kept: Effects['kept'][number][] = [];
  for (const row of await deps.store.cases({ open: true })) {
    if (notUnderTheModel.has(row.machine)) continue;
    const shown = shownOf(row);
    if (row.machine !== 'change-request') kept.push({ ...shown, ...started });
    else if (appliesTo === 'new') kept.push({ ...shown, ...filedBefore });
    else if (decidedIn(row.state)) {
      if (appliesTo === 'all' && reestimated(row.state)) adopting.push(shown);
      else kept.push({ ...shown, ...decided });
    } else {
      const { from, to } = routesUnder(await routedOf(deps, row), policy);
      if (from === to) adopting.push(shown);
      else rerouted.push({ ...shown, from, to });
    }
  }
  return { rerouted, adopting, kept };
}

const notUnderTheModel: ReadonlySet<string> = new Set(['mailbox', 'model-revision', 'overview', 'register']);

const shownOf = ({ id, number, title, system, amountOre }: ListedCase): EffectOnCase => ({
  caseId: id,
  number,
  title,
  ...(system === undefined ? {} : { system }),
  ...(amountOre === undefined ? {} : { amountOre }),
});

/** As the case knows itself; as the store has it when the case cannot be asked. */
async function routedOf(deps: Pick<CommandDeps, 'cases' | 'policies' | 'now'>, row: ListedCase): Promise<Routed> {
  const running = typedCases(deps.cases)<typeof changeRequestMachine>(row.id);
  const context = await running.view().then(
    (view): Routed | null => view.context,
    (error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    },
  );
  if (context?.policy !== undefined) return context;
  return {
    level: row.level === 'region' || row.level === 'rsi' ? row.level : 'sys',
    noCover: row.level === 'region' && !row.state.includes('regionDecision'),
    policy: await policyOf(deps, row),
    proposal: { amountOre: row.amountOre ?? 0 },
  };
}
