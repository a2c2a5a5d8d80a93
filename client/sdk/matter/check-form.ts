import type { FieldAs } from '../../../machines/forms/field.ts';
import type { Form } from '../../../machines/forms/form.ts';
import { kindOf, type KindName } from '../../../machines/matter/kinds.ts';
import type { Taken } from '../../../machines/matter/kind.ts';
import { effectsOf } from '../../../machines/matter/route.ts';
import { judgeChanges } from '../../../store/register/judge-changes.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import type { FormFault } from '../../../machines/forms/read-form.ts';
import { readForm } from '../../../machines/matter/read-form.ts';
import type { CommandDeps } from '../deps.ts';
import { Failure, type FailureText } from '../failures.ts';

/** What the register knows by id, for the fields that name one. */
type Known = Readonly<
  Partial<Record<FieldAs, { readonly da: string; readonly en: string; readonly ids: ReadonlySet<string> }>>
>;

async function knownIn({ store, now }: Pick<CommandDeps, 'store' | 'now'>): Promise<Known> {
  const at = now();
  const [people, systems, regions, register, requests] = await Promise.all([
    store.people(),
    store.systems(at),
    store.regions(at),
    store.register(),
    store.casesOf('change-request'),
  ]);
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  // A region that begins later can be named already: what it takes part in counts from a day.
  const later = register?.regions.filter(({ to }) => to === undefined || to >= at.slice(0, 10)) ?? [];
  const region = { da: 'regionen', en: 'region', ids: ids([...regions, ...later]) };
  const system = { da: 'systemet', en: 'system', ids: ids(systems) };
  return {
    person: { da: 'personen', en: 'person', ids: ids(people) },
    system,
    systems: system,
    region,
    regions: region,
    fsg: { da: 'forretningsstyregruppen', en: 'business steering group', ids: ids(register?.fsgs ?? []) },
    userGroup: { da: 'brugergruppen', en: 'user group', ids: ids(register?.userGroups ?? []) },
    agreement: { da: 'aftalen', en: 'agreement', ids: ids(register?.agreements ?? []) },
    project: { da: 'ændringsønsket', en: 'change request', ids: ids(requests) },
  };
}

function unknownOf(kind: KindName, form: Form, known: Known): FormFault[] {
  return Object.entries(kindOf(kind).fields).flatMap(([field, { as }]): FormFault[] => {
    const of = as === 'key' ? known.region : known[as];
    const value = form[field];
    if (of === undefined || value === undefined) return [];
    const named =
      as === 'key' && typeof value === 'object' && value !== null
        ? Object.keys(value)
        : Array.isArray(value)
          ? value
          : [value];
    return named
      .map(String)
      .filter((id) => !of.ids.has(id))
      .map((id) => ({
        field,
        da: `${of.da[0]?.toUpperCase() ?? ''}${of.da.slice(1)} «${id}» findes ikke i registeret. Ret feltet, eller indlæs registeret først.`,
        en: `The ${of.en} "${id}" is not in the register. Correct the field, or import the register first.`,
      }));
  });
}

/** Why the register could not take what an adoption changes: found when the matter is raised, not when it has been adopted. */
async function impossible(
  { store, now }: Pick<CommandDeps, 'store' | 'now'>,
  kind: KindName,
  form: Form,
  of: Pick<Taken, 'system' | 'region'>,
): Promise<readonly FormFault[]> {
  const today = localDate(now());
  const taken = {
    number: '',
    title: '',
    decision: '-',
    today,
    documentVersion: 1,
    ...of,
  };
  const { changes } = effectsOf(kind, form, taken);
  const register = changes.length === 0 ? undefined : await store.register();
  if (register === undefined) return [];
  const judged = judgeChanges(register, changes, '-', today);
  return judged.register === undefined
    ? judged.faults.map(({ da, en }) => ({ field: Object.keys(form)[0] ?? '', da, en }))
    : [];
}

/** The form of a kind as the machine takes it. Throws `BadInput` with every fault: unreadable, missing, or not known to the register. `field` begins with `form.`. */
export async function checkedForm(
  deps: Pick<CommandDeps, 'store' | 'now'>,
  kind: KindName,
  written: Readonly<Record<string, unknown>>,
  { partly = false, ...of }: Pick<Taken, 'system' | 'region'> & { readonly partly?: boolean } = {},
): Promise<Form> {
  const read = readForm(kind, written, partly);
  const unknown = read.ok ? unknownOf(kind, read.form, await knownIn(deps)) : read.faults;
  const faults = unknown.length > 0 || partly ? unknown : await impossible(deps, kind, read.form, of);
  const [first, ...rest] = faults.map(({ field, da, en }): FailureText => ({
    kind: 'BadInput',
    field: `form.${field}`,
    da,
    en,
  }));
  if (first !== undefined) throw new Failure(first, [first, ...rest]);
  return read.form;
}
