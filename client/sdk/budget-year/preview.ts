import { totalOf } from '../../../machines/annual-budget/budget.ts';
import type { CyclePlan } from '../../../machines/budget-cycle/plan.ts';
import type { CycleSystem } from '../../../machines/budget-cycle/events.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import type { Role } from '../../../machines/governance/people.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import type { System } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import type { CyclePreview, PlannedDate } from '../budget-commands.ts';
import { type PlanDate, datesOfPlan } from '../../../machines/budget-cycle/planned-dates.ts';

type Recipients = PlannedDate['recipients'];

/** Who holds the roles on the day of each date; what is asked again is remembered (forty systems have some two thousand dates). */
function createRecipients(store: Store): (date: PlanDate) => Promise<Recipients> {
  const holders = new Map<string, Promise<Recipients>>();
  const emails = new Map<string, Promise<string>>();

  const emailOf = (person: string): Promise<string> => {
    const known = emails.get(person) ?? store.person(person).then((found) => found?.email ?? '');
    emails.set(person, known);
    return known;
  };
  async function ask(role: Role, system: string | undefined, at: string): Promise<Recipients> {
    const found = await store.addressees(role, system === undefined ? {} : { system }, at);
    return Promise.all(found.map(async ({ person, name }) => ({ person, name, email: await emailOf(person) })));
  }
  function holding(role: Role, system: string | undefined, at: string): Promise<Recipients> {
    const key = `${role} ${system ?? ''} ${localDate(at)}`;
    const known = holders.get(key) ?? ask(role, system, at);
    holders.set(key, known);
    return known;
  }
  return async ({ roles, system, at, kind }) => {
    // A deadline is the midnight after its last day: who is asked on that day counts.
    const day = kind === 'deadline' ? new Date(Date.parse(at) - 1).toISOString() : at;
    const all = (await Promise.all(roles.map((role) => holding(role, system, day)))).flat();
    return [...new Map(all.map((one) => [one.person, one])).values()];
  };
}

export interface PreviewRequest {
  readonly plan: CyclePlan;
  readonly systems: readonly { readonly system: System; readonly entry: CycleSystem }[];
  /** Systems that are left out, and why. */
  readonly leaving: CyclePreview['warnings'];
  readonly frameGranted: boolean;
  readonly at: string;
}

/** Every date of the year with its recipients, and what should be looked at before it is started (M-02, R-195). Writes nothing. */
export async function previewOf(
  store: Store,
  policy: Policy,
  { plan, systems, leaving, frameGranted, at }: PreviewRequest,
): Promise<CyclePreview> {
  const recipientsOf = createRecipients(store);
  const dates: PlannedDate[] = [];
  const started = { plan, at, frameGranted, systems: systems.map(({ entry }) => entry) };
  for (const date of datesOfPlan(started, policy)) {
    const { roles: _, ...shown } = date;
    dates.push({ ...shown, recipients: await recipientsOf(date) });
  }
  return {
    year: plan.year,
    plan,
    systems: systems.map(({ entry: { id, name, previous } }) => ({
      id,
      name,
      previousOre: previous === null ? null : totalOf(previous),
    })),
    dates,
    warnings: [...leaving.map(({ da, en }) => ({ da, en })), ...warningsOf(plan, systems), ...unasked(dates)],
  };
}

function warningsOf(plan: CyclePlan, systems: PreviewRequest['systems']): CyclePreview['warnings'] {
  const running = systems.every(({ entry }) => entry.decided === true);
  const passed = running
    ? [
        {
          da: `Budgetterne for ${plan.year} er godkendt: kun kvartalsrapporter og opfølgning er tilbage.`,
          en: `The budgets of ${plan.year} are decided: only reports and follow-up are left.`,
        },
      ]
    : plan.passed.length === 0
      ? []
      : [
          {
            da: `Passeret ved start: ${plan.passed.join(', ')}. Opgaverne gives med mindst deres egne arbejdsdage.`,
            en: `Passed at the start: ${plan.passed.join(', ')}. The tasks are given with at least their own business days.`,
          },
        ];
  return [
    ...passed,
    ...systems.flatMap(({ system, entry }) => [
      ...(system.userGroup === undefined && entry.decided !== true
        ? [
            {
              da: `${entry.name} har ingen brugergruppe: høringen slutter uden svar.`,
              en: `${entry.name} has no user group: the hearing closes without answers.`,
            },
          ]
        : []),
      ...(entry.previous === null && entry.decided !== true
        ? [
            {
              da: `${entry.name} har intet budget for ${plan.year - 1}: del A kan ikke udfyldes på forhånd.`,
              en: `${entry.name} has no budget for ${plan.year - 1}: part A cannot be pre-filled.`,
            },
          ]
        : []),
    ]),
  ];
}

/** Moments at which nobody would be asked, once for each system and matter. */
function unasked(dates: readonly PlannedDate[]): CyclePreview['warnings'] {
  const empty = dates.filter(({ kind, recipients }) => kind === 'opens' && recipients.length === 0);
  return empty.map(({ da, en, system }) => ({
    da: `${system === undefined ? '' : `${system}: `}${da}, men ingen har rollen den dag.`,
    en: `${system === undefined ? '' : `${system}: `}${en}, but nobody holds the role that day.`,
  }));
}
