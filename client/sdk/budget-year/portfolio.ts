import { counted } from '../../../machines/terms/counted.ts';
import type { CycleSystem } from '../../../machines/budget-cycle/events.ts';
import { localDate, localParts } from '../../../machines/governance/local-time.ts';
import type { System } from '../../../store/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, Failure, type FailureText } from '../failures.ts';
import { isAdmitted, isInOperation, type Purpose, sharedSystem } from '../admitted-system.ts';

const inTheYear = (field: string, year: number): Purpose => ({
  field,
  refused: [`så det har intet driftsbudget ${year}. Tag det ud`, `so it has no operating budget ${year}. Leave it out`],
  later: [
    'Det kan føjes til årshjulet, når det er i drift (budget-cycle join)',
    'It can join the cycle once it is (budget-cycle join)',
  ],
});

/** The systems of a budget year: those named, else everything that is admitted and in operation. */
export function createPortfolio(deps: CommandDeps) {
  const { store, now, policies } = deps;

  /** A system that can have a budget of the year. Throws `BadInput` saying what it lacks. */
  async function budgeted(id: string, year: number, field: string): Promise<System> {
    const system = await sharedSystem(deps, id, now(), inTheYear(field, year));
    const begins = `${year}-01-01`;
    if (!isAdmitted(system, begins)) {
      throw badInput(
        `${system.name} har forladt porteføljen inden 1. januar ${year}. Tag det ud.`,
        `${system.name} has left the portfolio before 1 January ${year}. Leave it out.`,
        field,
      );
    }
    const policy = await policies.at(now());
    const then = await store.system(system.id, `${begins}T12:00:00.000Z`);
    if ((then?.regions.length ?? 0) < policy.portfolio.min) {
      throw badInput(
        `${system.name} bruges den 1. januar ${year} af færre end ${policy.portfolio.min} regioner og er da ikke fællesregionalt. Tag det ud, eller ret deltagelsen i registeret.`,
        `On 1 January ${year} ${system.name} is used by fewer than ${policy.portfolio.min} regions and is not shared then. Leave it out, or correct the participation in the register.`,
        field,
      );
    }
    if ((await store.operatingKey(system.id, year)) === undefined) {
      throw badInput(
        `Der er ingen fordelingsnøgle for ${system.name} i ${year}. Skriv driftsaftalens nøgle i registeret, og indlæs det igen.`,
        `There is no allocation key for ${system.name} in ${year}. Write the operating agreement's key in the register and import it again.`,
        field,
      );
    }
    return system;
  }

  /** Of a year that has begun, or whose budget the register brings, only reports and follow-up are left; they need the budget that was decided elsewhere. */
  async function running(system: System, year: number, field: string): Promise<CycleSystem> {
    const decided = await store.budget(system.id, year);
    if (decided === undefined || decided.lines.length === 0) {
      throw badInput(
        `Budgetåret ${year} er begyndt, og ${system.name} har intet budget for året. Skriv det vedtagne budget i registeret (budgets) og indlæs det, eller start ${year + 1}.`,
        `The budget year ${year} has begun, and ${system.name} has no budget for it. Write the adopted budget in the register (budgets) and import it, or start ${year + 1}.`,
        field,
      );
    }
    return { id: system.id, name: system.name, previous: null, decided: true };
  }

  async function cycleSystem(system: System, year: number, field: string): Promise<CycleSystem> {
    const decided = await store.budget(system.id, year);
    if (year <= localParts(now()).year || decided?.standing === 'opening') return running(system, year, field);
    const entered = await store.budget(system.id, year - 1);
    // Reasons were for the year before that one.
    const lines = (entered?.lines ?? []).map(({ reason: _, ...line }) => line);
    // A budget that was taken back has no lines.
    return { id: system.id, name: system.name, previous: lines.length === 0 ? null : { lines } };
  }

  return {
    /** Throws `BadInput`. */
    one: async (id: string, year: number, field = 'system') => {
      const system = await budgeted(id, year, field);
      return { system, entry: await cycleSystem(system, year, field) };
    },

    /**
     * Of the systems in operation, those that leave: they are in no later year, and stop none of the others. With what to do when that is wrong.
     */
    async leaving(year: number): Promise<readonly { readonly id: string; readonly da: string; readonly en: string }[]> {
      const { min } = (await policies.at(now())).portfolio;
      const day = localDate(now());
      const begins = `${year}-01-01`;
      const found = await Promise.all(
        (await store.systems(now())).map(async (system) => {
          const then = await store.system(system.id, `${begins}T12:00:00.000Z`);
          const regions = Math.min(system.regions.length, then?.regions.length ?? 0);
          const stays = isAdmitted(system, begins) && regions >= min;
          return stays || !isAdmitted(system, day) || !isInOperation(system, day) ? [] : [{ system, regions }];
        }),
      );
      return found.flat().map(({ system: { id, name }, regions }) => ({
        id,
        da: `${name} er ikke med i ${year}: det er på vej ud af porteføljen (bruges af ${counted(regions, 'regions', 'da')}, mindst ${min}). Ret deltagelsen i registeret, hvis det er forkert.`,
        en: `${name} is not in ${year}: it is leaving the portfolio (used by ${regions} regions, at least ${min}). Correct the participation in the register if that is wrong.`,
      }));
    },

    /** Throws `BadInput` naming every system that cannot take part. Another that has a budget of the year already is left to the cycle to refuse. */
    async all(year: number, named?: readonly string[]) {
      const day = localDate(now());
      const left = named === undefined ? await this.leaving(year) : [];
      const ids =
        named ??
        (await store.systems(now()))
          .filter((system) => isAdmitted(system, day) && isInOperation(system, day))
          .map(({ id }) => id)
          .filter((id) => left.every((one) => one.id !== id));
      if (ids.length === 0)
        throw badInput(
          'Der er ingen systemer at lægge budget for. Angiv mindst ét, eller optag systemerne i registeret.',
          'There are no systems to budget for. Name at least one, or admit the systems in the register.',
          'systems',
        );
      const seen = new Set<string>();
      const found: { readonly system: System; readonly entry: CycleSystem }[] = [];
      const faults: FailureText[] = [];
      for (const [index, id] of ids.entries()) {
        const field = named === undefined ? 'systems' : `systems.${index}`;
        try {
          const system = await budgeted(id, year, field);
          if (seen.has(system.id)) continue;
          seen.add(system.id);
          found.push({ system, entry: await cycleSystem(system, year, field) });
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          faults.push(...error.faults);
        }
      }
      const [first] = faults;
      if (first !== undefined)
        throw new Failure(
          {
            ...first,
            da: faults.map(({ da }) => da).join(' '),
            en: faults.map(({ en }) => en).join(' '),
          },
          faults,
        );
      return found;
    },
  };
}
