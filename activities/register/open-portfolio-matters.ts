import { localDate, localParts } from '../../machines/governance/local-time.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import { matterId, type MatterInput } from '../../machines/matter/input.ts';
import { kindOf } from '../../machines/matter/kinds.ts';
import type { OpenPortfolioMatters, PortfolioMatters, Shrunk } from '../../machines/register/look.ts';
import type { EffectContext, Json } from '../../workflows/messages.ts';
import type { RegisterDeps } from './deps.ts';

/** Kinds by which SYS and RSI decide that a system leaves the portfolio. */
const deciding: readonly unknown[] = ['portfolio-review', 'portfolio-exit'];

/**
 * Opens the matter in which SYS and RSI decide on a system that has fallen under three regions. A system whose exit is being treated already keeps
 * that matter. Numbers are kept by the step that asked, so the activity tried again opens nothing more.
 */
export async function openPortfolioMatters(
  deps: RegisterDeps,
  { systems }: OpenPortfolioMatters,
  ctx: EffectContext,
): Promise<PortfolioMatters> {
  const policy = await deps.policyAt(ctx.at);
  const matters: { system: string; case: string }[] = [];
  for (const shrunk of systems) {
    const standing = (await deps.store.casesOf('matter', { system: shrunk.system, open: true })).find(({ view }) =>
      deciding.includes(view.kind),
    );
    matters.push({ system: shrunk.system, case: standing?.id ?? (await open(deps, shrunk, policy, ctx)) });
  }
  return { matters };
}

async function open(
  { store, cases }: RegisterDeps,
  { system: id, why }: Shrunk,
  policy: Policy,
  { at, key }: EffectContext,
): Promise<string> {
  const { year } = localParts(at);
  const system = await store.system(id, at);
  const [secretary] = await store.addressees('secretariat', {}, at);
  // The watch acts for the secretariat, which fills in the form.
  const by: By = { person: secretary?.person ?? 'system', role: 'secretariat', channel: 'system' };
  const number = await store.takeNumber(year, `${key}/${id}`);
  const caseId = matterId(number);
  const input: MatterInput = {
    caseId,
    number,
    by,
    modelVersion: policy.modelVersion,
    policy,
    kind: 'portfolio-review',
    system: id,
    title: `${kindOf('portfolio-review').name[0]}: ${system?.name ?? id}`.slice(0, 200),
    // The running budget year is completed.
    form: { lastDay: `${localDate(at).slice(0, 4)}-12-31`, reason: why },
  };
  await cases.start({ workflow: 'matter', caseId, input: input as unknown as Json, attributes: { System: id } });
  return caseId;
}
