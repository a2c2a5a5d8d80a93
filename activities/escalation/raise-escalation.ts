import { type EscalationInput, escalationId } from '../../machines/escalation/input.ts';
import { localParts } from '../../machines/governance/calendar.ts';
import type { RaisedEscalation, RaiseEscalation } from '../../machines/matter/actors.ts';
import { backgroundOf } from '../../store/escalations/background.ts';
import type { Json } from '../../workflows/messages.ts';
import type { EscalationDeps } from './deps.ts';

/**
 * Opens the escalation that an answer in a matter asks for. One escalation a matter: its number is kept by the matter's id, and a case that exists
 * already is not started again.
 */
export async function raiseEscalation(
  { store, cases, policyAt }: EscalationDeps,
  { by, system: id, title, ground, description, origin }: RaiseEscalation,
  at: string,
): Promise<RaisedEscalation> {
  const policy = await policyAt(at);
  const system = id === undefined ? undefined : await store.system(id, at);
  const { year } = localParts(at);
  const number = await store.takeNumber(year, `${origin.caseId}/escalation`);
  const caseId = escalationId(number);
  const input: EscalationInput = {
    caseId,
    number,
    by,
    modelVersion: policy.modelVersion,
    policy,
    at,
    title: title.slice(0, 160),
    ground,
    description,
    ...(system === undefined ? {} : { system: system.id, systemName: system.name }),
    ...(await backgroundOf(store, system?.id, { ground })),
    origin,
  };
  await cases.start({
    workflow: 'escalation',
    caseId,
    input: input as unknown as Json,
    attributes: { ...(system === undefined ? {} : { System: system.id }), BudgetYear: year },
  });
  return { caseId, number };
}
