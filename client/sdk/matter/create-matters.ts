import { randomUUID } from 'node:crypto';
import { milestone } from '../../../machines/governance/deadlines.ts';
import { localDate, localParts } from '../../../machines/governance/local-time.ts';
import type { By } from '../../../machines/governance/people.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import { templateDocument, templateIds } from '../../../machines/governance/templates/template.ts';
import { templates as seeded } from '../../../machines/governance/templates/templates.ts';
import { isOptional } from '../../../machines/forms/field.ts';
import { matterId, type MatterInput } from '../../../machines/matter/input.ts';
import type { Kind } from '../../../machines/matter/kind.ts';
import { isKind, kindNames, kindOf } from '../../../machines/matter/kinds.ts';
import type { System } from '../../../store/rows.ts';
import type { Json } from '../../../workflows/messages.ts';
import { isAdmitted, refuseBeforeOperation } from '../admitted-system.ts';
import { withFailures } from '../with-failures.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, Failure } from '../failures.ts';
import type { KindView, MatterCommands, MatterStart } from '../matter-commands.ts';
import { createRights } from '../rights.ts';
import { requireTemplates, templatesInForce } from '../templates-in-force.ts';
import { checkedForm } from './check-form.ts';

/** Type name of the matter's workflow. */
export const matterWorkflow = 'matter';

const later = {
  field: 'system',
  later: [
    'Rejs sagen, når det er sat i drift, eller ret datoen i registeret',
    'Raise the matter once it is, or correct the date in the register',
  ],
} as const;

/** Raising matters, and the templates they change (R-003, R-013, R-040 – R-047, R-085, R-091, R-110, R-191). */
export function createMatters(deps: CommandDeps): MatterCommands {
  const { cases, store, now, policies } = deps;
  const rights = createRights(deps);

  /** The system of the matter, as its kind wants it. */
  async function systemOf(
    { system: id }: MatterStart,
    { system: wants, beforeOperation }: Kind,
  ): Promise<System | undefined> {
    if (wants === 'none') {
      if (id === undefined || id === '') return undefined;
      throw badInput(
        'Sagstypen hører ikke til et system. Udelad system.',
        'This kind belongs to no system. Leave it out.',
        'system',
      );
    }
    if (id === undefined || id === '') {
      if (wants === 'optional') return undefined;
      throw badInput('Vælg det system, sagen handler om.', 'Choose the system that the matter is about.', 'system');
    }
    const found = await store.system(id.toLowerCase(), now());
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
  function regionOf({ region }: MatterStart, kind: Kind, system: System | undefined): string | undefined {
    const id = region?.toLowerCase() ?? '';
    if (kind.region === undefined) {
      if (id === '') return undefined;
      throw badInput(
        'Sagstypen hører ikke til en region. Udelad region.',
        'This kind belongs to no region. Leave it out.',
        'region',
      );
    }
    const known = system?.regions ?? [];
    if (known.includes(id)) return id;
    throw badInput(
      `Vælg en region, der deltager i systemet: ${known.join(', ')}.`,
      `Choose a region that takes part in the system: ${known.join(', ')}.`,
      'region',
    );
  }

  return {
    matterKinds: () => kindNames.map(viewOf),

    startMatter: (person, start, requestId = randomUUID()) =>
      withFailures(async () => {
        if (!isKind(start.kind))
          throw badInput(
            `Sagstypen «${String(start.kind)}» findes ikke. Vælg en af: ${kindNames.join(', ')}.`,
            `There is no kind "${String(start.kind)}". Choose one of: ${kindNames.join(', ')}.`,
            'kind',
          );
        const kind = kindOf(start.kind);
        const system = await systemOf(start, kind);
        const region = regionOf(start, kind, system);
        const by = await raiser(person, kind, system);
        await requireTemplates(deps);
        const form = await checkedForm(deps, start.kind, start.form ?? {}, {
          partly: kind.asks === true,
          ...(system === undefined ? {} : { system: system.id }),
          ...(region === undefined ? {} : { region }),
        });
        const policy = await policies.at(now());
        const number = await store.takeNumber(localParts(now()).year, `${by.person}/${requestId}`);
        const caseId = matterId(number);
        const title =
          (start.title ?? '').trim() || `${kind.name[0]}${system === undefined ? '' : ` for ${system.name}`}`;
        const input: MatterInput = {
          caseId,
          number,
          by,
          modelVersion: policy.modelVersion,
          policy,
          kind: start.kind,
          ...(system === undefined ? {} : { system: system.id }),
          ...(region === undefined ? {} : { region }),
          title: title.slice(0, 200),
          form,
          ...(start.due === undefined ? {} : { due: milestone(start.due, calendarOf(policy), 'none') }),
        };
        const { started } = await cases.start({
          workflow: matterWorkflow,
          caseId,
          input: input as unknown as Json,
          attributes: system === undefined ? {} : { System: system.id },
        });
        await deps.waitUntilReadable?.(caseId);
        return { caseId, number, started };
      }),

    templates: async () => {
      const inForce = await templatesInForce(store, now());
      const all = await store.documents({ kind: 'template' });
      return templateIds.map((id) => ({
        id,
        name: inForce.get(id)?.title ?? seeded[id].name,
        row: seeded[id].row,
        inForce: inForce.get(id)?.version ?? null,
        versions: all.filter((row) => row.id === templateDocument(id)),
      }));
    },
  };

  /** Whoever may raise the kind: for the system, or for any system when the matter belongs to none. Throws `Forbidden`. */
  async function raiser(person: By, { raisedBy, name }: Kind, system: System | undefined): Promise<By> {
    const what = [`rejse sagen «${name[0]}»`, `raise "${name[1]}"`] as const;
    if (system !== undefined) return rights.require(person, raisedBy, { system: system.id }, what);
    for (const { id } of await store.systems(now())) {
      const found = await rights.require(person, raisedBy, { system: id }, what).catch(asForbidden);
      if (found !== undefined) return found;
    }
    return rights.require(person, raisedBy, {}, what);
  }
}

function asForbidden(error: unknown): undefined {
  if (error instanceof Failure && error.kind === 'Forbidden') return undefined;
  throw error;
}

function viewOf(name: (typeof kindNames)[number]): KindView {
  const kind = kindOf(name);
  return {
    kind: name,
    da: kind.name[0],
    en: kind.name[1],
    about: { da: kind.about[0], en: kind.about[1] },
    rows: kind.rows,
    system: kind.system,
    region: kind.region ?? 'none',
    raisedBy: kind.raisedBy,
    asks: kind.asks === true,
    fields: Object.entries(kind.fields).map(([field, of]) => ({
      name: field,
      da: of.da,
      en: of.en,
      as: of.as,
      optional: isOptional(of),
      ...(of.options === undefined ? {} : { options: of.options.map(([value]) => value) }),
    })),
    route: kind.route.map((step) => ({ do: step.do, by: step.by, da: step.ask[0], en: step.ask[1] })),
  };
}
