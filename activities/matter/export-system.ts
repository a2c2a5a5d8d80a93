import type { EndCases } from '../../machines/matter/actors.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import type { Store } from '../../store/store.ts';

/** Everything that is known of a system when it leaves, for whoever takes it over: register, cases, roadmap, money, documents, contracts. */
export async function exportSystem(
  store: Store,
  { system, lastDay, how, reason, reference }: EndCases,
  at: string,
): Promise<{ readonly name: string; readonly content: Readonly<Record<string, unknown>> }> {
  const [row, cases, roadmap, ledger, documents, contracts] = [
    await store.system(system, at),
    await store.cases({ system }),
    await store.roadmap(system),
    await store.ledger({ fund: `budget:${system}` }),
    await store.documents({ system }),
    await store.contracts(system),
  ];
  const roles = (await store.holdings(`${lastDay}T12:00:00.000Z`)).filter((one) => one.system === system);
  return {
    name: row?.name ?? system,
    content: {
      exported: localDate(at),
      decision: { lastDay, how, reason, reference },
      system: row ?? { id: system },
      roles,
      contracts,
      cases: cases.map(({ id, title, machine, state, outcome, amountOre, openedAt, closedAt, ...row }) => ({
        id,
        machine,
        title,
        state,
        ...(outcome === undefined ? {} : { outcome }),
        ...(amountOre === undefined ? {} : { amountOre }),
        openedAt,
        ...(closedAt === undefined ? {} : { closedAt }),
        // What cannot be read is handed over by its row, with the reason.
        ...('view' in row ? { view: row.view } : { unreadable: row.unreadable.en }),
      })),
      roadmap,
      ledger: ledger.map(({ year, fund, kind, amountOre, line, decision }) => ({
        year,
        fund,
        kind,
        amountOre,
        line,
        decision,
      })),
      documents: documents
        .filter(({ kind }) => kind !== 'export')
        .map(({ id, version, title, kind, from }) => ({ id, version, title, kind, from })),
    },
  };
}
