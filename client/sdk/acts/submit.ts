import { proposalIn } from '../../../machines/change-request/view.ts';
import { type Holding, isCase, type System } from '../../../store/rows.ts';
import type { By } from '../../../machines/governance/people.ts';
import { addDays } from '../../../machines/governance/local-dates.ts';
import { instantOf, localParts } from '../../../machines/governance/local-time.ts';
import type { ChangeRequestInput } from '../../../machines/change-request/input.ts';
import type { Proposal } from '../../../machines/change-request/proposal.ts';
import { canonical } from '../../../store/canonical.ts';
import type { Json } from '../../../workflows/messages.ts';
import { submit, wish } from '../../../machines/change-request/acts.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import { type Begun, carriesOut, type Performance } from './completion.ts';
import { badInput, conflict, forbidden } from '../failures.ts';
import { requireBusinessCase } from '../business-case.ts';
import { requireTemplates } from '../templates-in-force.ts';
import { createRights } from '../rights.ts';
import { type Purpose, sharedSystem } from '../admitted-system.ts';

/** Type name of the change request's workflow. */
const changeRequestWorkflow = 'changeRequest';

const changeRequestId = (number: string): string => `change-request/${number}`;

const purpose: Purpose = {
  field: 'system',
  refused: ['så der kan ikke indgives ændringsønsker til det', 'so no change request can be filed for it'],
  later: ['Ændringsønsker kan indgives, når systemet er i drift', 'Change requests can be filed once it is'],
};

type Filing = Pick<Performance<Fields>, 'by' | 'requestId' | 'deps'>;

/** Filing a change request: who may, for which system, with what. */
export const submitting = carriesOut(submit, ({ form, ...filing }) => fileRequest(filing, form.system, () => form));

/** A wish is filed as its FSA finds it: where it comes from is known by who puts it forward. */
export const wishing = carriesOut(wish, ({ form: { title, system, need, effect }, ...filing }) =>
  fileRequest(filing, system, (role) => ({
    title,
    system,
    amountOre: 0,
    motivation: `${need}\n\n${effect}`,
    justification: '',
    source: role === 'userGroup' ? 'userGroup' : role === 'fsgMembers' ? 'fsg' : role === 'region' ? 'region' : 'fsa',
  })),
);

/** Files what the filer, in their role, asks for; what has no amount yet is completed by the FSA. */
async function fileRequest(
  { by: person, requestId, deps }: Filing,
  named: string,
  askedBy: (role: By['role']) => Proposal,
): Promise<Begun> {
  const { cases, store, now, policies } = deps;
  const rights = createRights(deps);

  /** Complete when the FSA side files it; otherwise a wish that the FSA completes. Throws `Forbidden`. */
  async function filer(by: By, system: System, at: string): Promise<{ by: By; complete: boolean }> {
    const held = await store.rolesOf(by.person, at);
    const at_ = (role: Holding['role']) =>
      held.some((holding) => holding.role === role && holding.system === system.id);
    if (at_('fsa')) return { by: { ...by, role: 'fsa' }, complete: true };
    if (at_('staff')) return { by: { ...by, role: 'fsaStaff' }, complete: true };
    if (await rights.isSecretariat(by.person)) return { by: { ...by, role: 'secretariat' }, complete: true };
    if (await rights.holds(by.person, 'fsa', { system: system.id }))
      return { by: { ...by, role: 'fsa' }, complete: true };
    const seat =
      held.find((holding) => holding.body !== undefined && holding.body === system.userGroup) ??
      held.find((holding) => holding.body !== undefined && holding.body === system.fsg) ??
      held.find((holding) => holding.region !== undefined && system.regions.includes(holding.region));
    if (seat !== undefined) {
      const role =
        seat.body === undefined
          ? 'region'
          : seat.body === system.userGroup
            ? 'userGroup'
            : seat.body === system.fsg
              ? 'fsgMembers'
              : 'region';
      return { by: { ...by, role, ...(seat.region === undefined ? {} : { region: seat.region }) }, complete: false };
    }
    const ended = await endedAsFsa(by.person, system.id, at);
    if (ended !== undefined) {
      throw forbidden(
        `Du var FSA for ${system.name} til og med ${ended} og kan ikke længere indgive ændringsønsker. Bed den nuværende FSA eller sekretariatet om det.`,
        `You were FSA of ${system.name} until ${ended} and may no longer file change requests. Ask the present FSA or the secretariat.`,
      );
    }
    throw forbidden(
      `Du (${by.person}) kan ikke indgive ændringsønsker til ${system.name}. Det kan systemets FSA, sekretariatet, og som ønske: brugergruppen, FSG og de deltagende regioner.`,
      `You (${by.person}) may not file change requests for ${system.name}. Its FSA and the secretariat may, and as a wish: the user group, the FSG and the participating regions.`,
    );
  }

  /** Last day as FSA, when that was within two years: looks back because the store answers of one day at a time. */
  async function endedAsFsa(person: string, system: string, at: string): Promise<string | undefined> {
    const day = localParts(at).date;
    for (const back of [1, 7, 31, 92, 183, 365, 730]) {
      const then = instantOf(addDays(day, -back), '12:00');
      const seat = (await store.rolesOf(person, then)).find((one) => one.role === 'fsa' && one.system === system);
      if (seat !== undefined) return seat.validTo ?? addDays(day, -1);
    }
    return undefined;
  }

  async function requireLinked({ linked }: Proposal): Promise<void> {
    for (const [index, number] of (linked ?? []).entries()) {
      if ((await store.case(changeRequestId(number))) === undefined) {
        throw badInput(
          `Sagen ${number} findes ikke. Ret eller fjern den.`,
          `There is no case ${number}. Correct or remove it.`,
          `linked.${index}`,
        );
      }
    }
  }

  await requireTemplates(deps);
  const at = now();
  // A case is under the version in force at the instant of its submission, from then on.
  const policy = await policies.at(at);
  const system = await sharedSystem(deps, named, at, purpose);
  const { by, complete: byFsa } = await filer(person, system, at);
  const request = { ...askedBy(by.role), system: system.id };
  const complete = byFsa && request.amountOre > 0;
  if (complete) requireBusinessCase(request, policy);
  await requireLinked(request);

  const year = localParts(at).year;
  const number = await store.takeNumber(year, requestId);
  const caseId = changeRequestId(number);
  const filed = await store.caseVersion(caseId, 1);
  if (isCase(filed, 'change-request') && canonical(proposalIn(filed.view)) !== canonical(request)) {
    throw conflict(
      `Samme requestId er før brugt til sag ${number} med et andet indhold. Brug et nyt requestId, eller revidér sagen.`,
      `The same requestId was used for case ${number} with other content. Use a new requestId, or revise the case.`,
      'requestId',
    );
  }
  const start: ChangeRequestInput = {
    caseId,
    number,
    at,
    by,
    modelVersion: policy.modelVersion,
    policy,
    proposal: request,
    complete,
  };
  const { started } = await cases.start({
    workflow: changeRequestWorkflow,
    caseId,
    input: start as unknown as Json,
    attributes: { System: system.id, BudgetYear: year },
  });
  await deps.waitUntilReadable?.(caseId);
  return { caseId, number, started, complete };
}
