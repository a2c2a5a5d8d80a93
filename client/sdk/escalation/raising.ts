import { type EscalationInput, escalationId } from '../../../machines/escalation/input.ts';
import { raise } from '../../../machines/escalation/acts.ts';
import { localDate, localParts } from '../../../machines/governance/calendar.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { Holding, System } from '../../../store/rows.ts';
import { backgroundOf } from '../../../store/escalations/background.ts';
import type { Json } from '../../../workflows/messages.ts';
import { carriesOut } from '../acts/completion.ts';
import { refuseBeforeOperation } from '../admitted-system.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, forbidden } from '../failures.ts';
import { createRights } from '../rights.ts';
import { refuseUnfounded } from './checks.ts';

/** Type name of the escalation's workflow. */
const escalationWorkflow = 'escalation';

const later = {
  field: 'system',
  later: [
    'Til da hører det til projektet: udelad systemet, og nævn det i beskrivelsen, eller ret datoen i registeret',
    'Until then it belongs to its project: leave the system out and name it in the description, or correct the date in the register',
  ],
} as const;

/** Raising a critical matter. */
export const raising = carriesOut(raise, async ({ form: asked, by: person, requestId, deps }) => {
  const { cases, store, now } = deps;
  const at = now();
  const policy = await deps.policies.at(at);
  const system = await systemOf(deps, asked.system);
  if (system !== undefined) refuseBeforeOperation(system, localDate(at), later);
  const by = await raiser(deps, person, system);
  refuseUnfounded(asked, policy, at);
  const { year } = localParts(at);
  const number = await store.takeNumber(year, requestId);
  const caseId = escalationId(number);
  const { system: _, ...rest } = asked;
  const start: EscalationInput = {
    ...rest,
    caseId,
    number,
    by,
    modelVersion: policy.modelVersion,
    policy,
    at,
    ...(await backgroundOf(store, system?.id, asked)),
    ...(system === undefined ? {} : { system: system.id, systemName: system.name }),
  };
  const { started } = await cases.start({
    workflow: escalationWorkflow,
    caseId,
    input: start as unknown as Json,
    attributes: { ...(system === undefined ? {} : { System: system.id }), BudgetYear: year },
  });
  await deps.waitUntilReadable?.(caseId);
  return { caseId, number, started };
});

async function systemOf({ store, now }: CommandDeps, id: string | undefined): Promise<System | undefined> {
  if (id === undefined) return undefined;
  const systems = await store.systems(now());
  const found = systems.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (found !== undefined) return found;
  throw badInput(
    `Systemet ${id} findes ikke. Vælg blandt: ${systems.map((one) => one.id).join(', ')}.`,
    `There is no system ${id}. Choose from: ${systems.map((one) => one.id).join(', ')}.`,
    'system',
  );
}

/** Gives `by` the role in which the person raises the matter. Throws `Forbidden`. */
async function raiser(deps: CommandDeps, by: By, system: System | undefined): Promise<By> {
  const { store, now } = deps;
  const rights = createRights(deps);
  const held = (await store.rolesOf(by.person, now())).find((one) => isInChain(one, system));
  if (held !== undefined)
    return { ...by, role: held.role, ...(held.region === undefined ? {} : { region: held.region }) };
  if (await rights.isSecretariat(by.person)) return { ...by, role: 'secretariat' };
  // Substitutes have the rights of the one they stand in for.
  for (const role of ['sysMembers', 'sysChair'] as const)
    if (await rights.holds(by.person, role, {})) return { ...by, role };
  if (system !== undefined)
    for (const role of ['fsa', 'fsgChair', 'fsgMembers', 'userGroup', 'ownerRegion'] as const)
      if (await rights.holds(by.person, role, { system: system.id })) return { ...by, role };
  const where = system === undefined ? '' : ` for ${system.name}`;
  throw forbidden(
    `Du (${by.person}) kan ikke rejse en eskalering${where}. Det kan FSA og dens medarbejdere, forretningsstyregruppen, brugergruppen, regionens medlem, SYS og sekretariatet.`,
    `You (${by.person}) may not raise an escalation${where}. The FSA and its staff, the FSG, the user group, the region's member, SYS and the secretariat may.`,
  );
}

/** A seat in SYS or the secretariat, or at the system: as FSA, staff or decider, in its FSG or its user group; at any system when none is named. */
function isInChain({ body, system: at }: Holding, system: System | undefined): boolean {
  if (body === 'sys' || body === 'secretariat') return true;
  if (body === 'rsi') return false;
  if (system === undefined) return true;
  return at === system.id || (body !== undefined && (body === system.fsg || body === system.userGroup));
}
