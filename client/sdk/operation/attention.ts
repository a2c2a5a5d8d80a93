import type { JournalEntry } from '../../../store/rows.ts';
import type { Incident } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';
import { countVersions } from './count-versions.ts';
import type { OpenVersion } from './views.ts';

/** What of the run of cases somebody must look at. */
export interface CasesToLookAt {
  readonly incidents: readonly { readonly caseId: string; readonly incident: Incident }[];
  /** Their workflow tasks fail: they stand still. */
  readonly failing: readonly string[];
  /** The journal's line of each suspension that goes on. */
  readonly suspended: readonly JournalEntry[];
  readonly versions: readonly OpenVersion[];
}

/** The most that are shown of each. */
const most = 200;

export async function readAttention(deps: CommandDeps): Promise<CasesToLookAt> {
  const { attention, store } = deps;
  const open = attention === undefined ? (await store.cases({ open: true })).map(({ id }) => id) : undefined;
  const [incidents, failing, suspensions, versions] = await Promise.all([
    (open === undefined ? firstOf(attention?.withIncident()) : Promise.resolve(open)).then((ids) =>
      incidentsOf(deps, ids),
    ),
    firstOf(attention?.failing()),
    store.suspensions(),
    countVersions(deps),
  ]);
  const rows = await store.casesById(suspensions.flatMap(({ caseId }) => caseId ?? []));
  const suspended = suspensions.filter(({ caseId = '' }) => rows.get(caseId)?.closedAt === undefined);
  return { incidents, failing, suspended, versions };
}

async function firstOf(listed: AsyncIterable<string> | undefined): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of listed ?? []) if (ids.push(id) === most) break;
  return ids;
}

async function incidentsOf({ cases }: CommandDeps, caseIds: readonly string[]): Promise<CasesToLookAt['incidents']> {
  const found = await Promise.all(
    caseIds.map(async (caseId) => {
      // One that does not answer is among those that stand still.
      const { incidents } = await cases.view(caseId).catch(() => ({ incidents: [] }));
      return incidents.map((incident) => ({ caseId, incident }));
    }),
  );
  return found.flat();
}
