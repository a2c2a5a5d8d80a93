import { randomUUID } from 'node:crypto';
import { type EscalationEvent, escalationEvents } from '../../../machines/escalation/events.ts';
import { type EscalationInput, escalationId, raised } from '../../../machines/escalation/input.ts';
import { localDate, localParts } from '../../../machines/governance/calendar.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { CaseRow, Holding, System } from '../../../store/rows.ts';
import { backgroundOf } from '../../../store/escalations/background.ts';
import type { CaseEvent, Json, Receipt } from '../../../workflows/messages.ts';
import { refuseBeforeOperation } from '../admitted-system.ts';
import { withFailures } from '../with-failures.ts';
import type { Options } from '../options.ts';
import type { CommandDeps } from '../deps.ts';
import type { EscalationCommands } from '../escalation-commands.ts';
import { badInput, forbidden, notFound, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
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

/** Raising a critical matter, taking it back, and what the secretariat notes on the way. */
export function createEscalations(deps: CommandDeps): EscalationCommands {
  const { cases, store, now } = deps;
  const rights = createRights(deps);

  async function systemOf(id: string | undefined): Promise<System | undefined> {
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
  async function raiser(by: By, system: System | undefined): Promise<By> {
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

  async function find(caseId: string): Promise<CaseRow> {
    const id = /^\d{4}-\d{4,}$/.test(caseId) ? escalationId(caseId) : caseId;
    const row = await store.case(id);
    if (row?.machine === 'escalation') return row;
    throw notFound(`Eskaleringen ${caseId} findes ikke.`, `There is no escalation ${caseId}.`);
  }

  async function say(row: CaseRow, event: EscalationEvent, opts: Options): Promise<Receipt> {
    const { by, ...said } = event;
    const checked = parse(escalationEvents[event.type], event) as unknown as CaseEvent;
    const made = `${event.type}/${row.id}/${by.person}/${fingerprint({ said, changedAt: row.changedAt })}`;
    return cases.send(row.id, { event: checked }, opts.updateId ?? made);
  }

  return {
    raiseEscalation: (person, input, requestId = randomUUID()) =>
      withFailures(async () => {
        const asked = parse(raised, input);
        const at = now();
        const policy = await deps.policies.at(at);
        const system = await systemOf(asked.system);
        if (system !== undefined) refuseBeforeOperation(system, localDate(now()), later);
        const by = await raiser(person, system);
        refuseUnfounded(asked, policy, at);
        const { year } = localParts(at);
        const number = await store.takeNumber(year, `${by.person}/escalation/${requestId}`);
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
          ...(await backgroundOf(store, system?.id)),
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
      }),

    withdrawEscalation: (person, caseId, reason, opts = {}) =>
      withFailures(async () => {
        const row = await find(caseId);
        if (row.submittedBy !== person.person)
          throw forbidden(
            'Kun den, der rejste sagen, kan trække den tilbage, og kun til formanden for SYS har svaret.',
            'Only whoever raised the matter may withdraw it, and only until the chair of SYS has answered.',
          );
        return say(row, { type: 'withdraw', by: { ...person, role: 'proposer' }, reason }, opts);
      }),

    acknowledgeEscalation: (person, caseId, reference, opts = {}) =>
      withFailures(async () => {
        const row = await find(caseId);
        const by = await rights.require(person, ['secretariat'], row, [
          'registrere RSI-kredsens kvittering',
          "record RSI's acknowledgement",
        ]);
        return say(row, { type: 'acknowledge', by, reference }, opts);
      }),

    releaseFollowUp: (person, caseId, followUp, reason, opts = {}) =>
      withFailures(async () => {
        const row = await find(caseId);
        const by = await rights.require(person, ['secretariat'], row, [
          'frafalde en opfølgende opgave',
          'release a follow-up task',
        ]);
        return say(row, { type: 'releaseFollowUp', by, followUp, reason }, opts);
      }),
  };
}

/** A seat in SYS or the secretariat, or at the system: as FSA, staff or decider, in its FSG or its user group; at any system when none is named. */
function isInChain({ body, system: at }: Holding, system: System | undefined): boolean {
  if (body === 'sys' || body === 'secretariat') return true;
  if (body === 'rsi') return false;
  if (system === undefined) return true;
  return at === system.id || (body !== undefined && (body === system.fsg || body === system.userGroup));
}
