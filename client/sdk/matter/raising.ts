import { milestone } from '../../../machines/governance/deadlines.ts';
import { localDate, localParts } from '../../../machines/governance/local-time.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import type { By } from '../../../machines/governance/people.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import { start } from '../../../machines/matter/acts.ts';
import { matterId, type MatterInput } from '../../../machines/matter/input.ts';
import type { Kind } from '../../../machines/matter/kind.ts';
import { kindOf } from '../../../machines/matter/kinds.ts';
import { kpisToBeginWith } from '../../../store/kpis-to-begin-with.ts';
import type { System } from '../../../store/rows.ts';
import type { Json } from '../../../workflows/messages.ts';
import { carriesOut } from '../acts/completion.ts';
import { isAdmitted, refuseBeforeOperation } from '../admitted-system.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, Failure } from '../failures.ts';
import { createRights } from '../rights.ts';
import { requireTemplates } from '../templates-in-force.ts';
import { checkedForm } from './check-form.ts';

type Asked = FormOf<typeof start.fields>;

/** Type name of the matter's workflow. */
const matterWorkflow = 'matter';

/** Raising a matter: who may for its system, the kind's form as the register knows it, the policy in force. `BadState` without the six templates (R-093a – R-093f). */
export const raisingMatter = carriesOut(start, async ({ form: asked, by: person, requestId, deps }) => {
  const { cases, store, now, policies } = deps;
  const kind = kindOf(asked.kind);
  const system = await systemOf(deps, asked, kind);
  const region = regionOf(asked, kind, system);
  const by = await raiser(deps, person, kind, system);
  await requireTemplates(deps);
  const of = {
    ...(system === undefined ? {} : { system: system.id }),
    ...(region === undefined ? {} : { region }),
  };
  const begins = await begunWith(deps, kind, system, region);
  const form = await checkedForm(deps, asked.kind, { ...begins, ...asked.form }, { partly: kind.asks === true, ...of });
  const policy = await policies.at(now());
  const number = await store.takeNumber(localParts(now()).year, requestId);
  const caseId = matterId(number);
  const title = asked.title ?? `${kind.name[0]}${system === undefined ? '' : ` for ${system.name}`}`;
  const input: MatterInput = {
    caseId,
    number,
    by,
    modelVersion: policy.modelVersion,
    policy,
    kind: asked.kind,
    ...of,
    title: title.slice(0, 200),
    form,
    ...(asked.due === undefined ? {} : { due: milestone(asked.due, calendarOf(policy), 'none') }),
  };
  const { started } = await cases.start({
    workflow: matterWorkflow,
    caseId,
    input: input as unknown as Json,
    attributes: system === undefined ? {} : { System: system.id },
  });
  await deps.waitUntilReadable?.(caseId);
  return { caseId, number, started };
});

/** What is known already of that which the first step is asked for. */
const begunWith = async ({ store }: CommandDeps, { asks, begins }: Kind, system?: System, region?: string) =>
  asks !== true || begins === undefined || system === undefined
    ? {}
    : begins({ superusers: system.superusers, kpis: await kpisToBeginWith(store, system.id) }, region);

const later = {
  field: 'system',
  later: [
    'Rejs sagen, når det er sat i drift, eller ret datoen i registeret',
    'Raise the matter once it is, or correct the date in the register',
  ],
} as const;

/** The system of the matter, as its kind wants it. */
async function systemOf(
  { store, now }: CommandDeps,
  { system: id }: Asked,
  { system: wants, beforeOperation }: Kind,
): Promise<System | undefined> {
  if (wants === 'none') {
    if (id === undefined) return undefined;
    throw badInput(
      'Sagstypen hører ikke til et system. Udelad system.',
      'This kind belongs to no system. Leave it out.',
      'system',
    );
  }
  if (id === undefined) {
    if (wants === 'optional') return undefined;
    throw badInput('Vælg det system, sagen handler om.', 'Choose the system that the matter is about.', 'system');
  }
  const found = await store.system(id, now());
  const day = localDate(now());
  if (found !== undefined && isAdmitted(found, day)) {
    if (beforeOperation !== true) refuseBeforeOperation(found, day, later);
    return found;
  }
  const known = (await store.systems(now())).map((one) => one.id).join(', ');
  throw badInput(
    `Systemet «${id}» er ikke i porteføljen. Vælg et af: ${known}.`,
    `The system "${id}" is not in the portfolio. Choose one of: ${known}.`,
    'system',
  );
}

/** The region of the matter, where its kind is of one. */
function regionOf({ region: id }: Asked, kind: Kind, system: System | undefined): string | undefined {
  if (kind.region === undefined) {
    if (id === undefined) return undefined;
    throw badInput(
      'Sagstypen hører ikke til en region. Udelad region.',
      'This kind belongs to no region. Leave it out.',
      'region',
    );
  }
  const known = system?.regions ?? [];
  if (id !== undefined && known.includes(id)) return id;
  throw badInput(
    `Vælg en region, der deltager i systemet: ${known.join(', ')}.`,
    `Choose a region that takes part in the system: ${known.join(', ')}.`,
    'region',
  );
}

/** Whoever may raise the kind: for the system, or for any system when the matter belongs to none. Throws `Forbidden`. */
async function raiser(
  deps: CommandDeps,
  person: By,
  { raisedBy, name }: Kind,
  system: System | undefined,
): Promise<By> {
  const rights = createRights(deps);
  const what = [`rejse sagen «${name[0]}»`, `raise "${name[1]}"`] as const;
  if (system !== undefined) return rights.require(person, raisedBy, { system: system.id }, what);
  for (const { id } of await deps.store.systems(deps.now())) {
    const found = await rights.require(person, raisedBy, { system: id }, what).catch(asForbidden);
    if (found !== undefined) return found;
  }
  return rights.require(person, raisedBy, {}, what);
}

function asForbidden(error: unknown): undefined {
  if (error instanceof Failure && error.kind === 'Forbidden') return undefined;
  throw error;
}
