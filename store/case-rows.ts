import { z } from 'zod';
import type { DeepReadonly } from '../machines/governance/deep-readonly.ts';
import { type Lifecycle, type ViewOf, views } from '../machines/views.ts';

/** What every case has, whatever its lifecycle. */
const caseFacts = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  system: z.string().exactOptional(),
  amountOre: z.int().exactOptional(),
  level: z.string().exactOptional(),
  rank: z.int().exactOptional(),
  state: z.string(),
  status: z.string(),
  outcome: z.string().exactOptional(),
  modelVersion: z.string().exactOptional(),
  /** Version of what is decided on, and the SHA-256 of the view's canonical JSON. */
  version: z.int(),
  versionHash: z.string(),
  /** Number of the last step that was recorded. */
  lastSeq: z.number(),
  submittedBy: z.string().exactOptional(),
  openedAt: z.string(),
  changedAt: z.string(),
  closedAt: z.string().exactOptional(),
});
type CaseFacts = DeepReadonly<z.infer<typeof caseFacts>>;

/** A case of one lifecycle: what every case has, and its own view. */
const caseOf = <M extends Lifecycle>(machine: M) =>
  caseFacts.extend({ machine: z.literal(machine), view: views[machine] });

/** A case of any lifecycle: `machine` tells which, and with it the shape of `view`, as its `machines/<lifecycle>/view.ts` declares it. */
export const caseRow = z
  .discriminatedUnion('machine', [
    caseOf('annual-budget'),
    caseOf('budget-cycle'),
    caseOf('change-request'),
    caseOf('escalation'),
    caseOf('financial-follow-up'),
    caseOf('frame'),
    caseOf('matter'),
    caseOf('meeting'),
    caseOf('model-revision'),
    caseOf('overview'),
    caseOf('project-report'),
    caseOf('quarterly-report'),
    caseOf('register'),
    caseOf('status-report'),
    caseOf('year-plan'),
  ])
  .meta({ id: 'Case' });
export type CaseRow = DeepReadonly<z.infer<typeof caseRow>>;
/** A case of one lifecycle. */
export type CaseOf<M extends Lifecycle> = Extract<CaseRow, { readonly machine: M }>;

/** The region that a case is of; undefined where its lifecycle or kind is of none. */
export const regionOfCase = ({ machine, view }: Pick<StoredCase, 'machine' | 'view'>): string | undefined =>
  machine === 'matter' && 'region' in view && typeof view.region === 'string' ? view.region : undefined;

/** A case as its table has it, before its view is read. */
export interface StoredCase extends CaseFacts {
  readonly machine: string;
  readonly view: object;
}

/** A case whose view cannot be read: what its row has, and why. */
const unreadableCase = caseFacts
  .extend({
    machine: z.string(),
    /** The case and each field that is not as its lifecycle declares it, in Danish and English. */
    unreadable: z.object({ da: z.string(), en: z.string() }),
  })
  .meta({ id: 'UnreadableCase' });
export type UnreadableCase = DeepReadonly<z.infer<typeof unreadableCase>>;

/** A case as lists have it: one that cannot be read stands among the others, and says so. */
export const listedCase = z.union([caseRow, unreadableCase]).meta({ id: 'ListedCase' });
export type ListedCase = DeepReadonly<z.infer<typeof listedCase>>;
/** The same of one lifecycle. */
export const listedCaseOf = <M extends Lifecycle>(machine: M) => z.union([caseOf(machine), unreadableCase]);
export const isOf =
  <M extends Lifecycle>(machine: M) =>
  (row: ListedCase): row is CaseOf<M> | UnreadableCase =>
    row.machine === machine;
export const isReadable = (row: ListedCase): row is CaseRow => !('unreadable' in row);
/** The state that a list shows of it. */
export const listedState = (row: ListedCase): string => (isReadable(row) ? row.state : 'unreadable');

/** Whether there is a case, and of this lifecycle. */
export const isCase = <M extends Lifecycle>(row: ListedCase | undefined, machine: M): row is CaseOf<M> =>
  row !== undefined && isReadable(row) && row.machine === machine;

/** What the case shows, when it is one of this lifecycle. */
export function viewOf<M extends Lifecycle>(row: ListedCase | undefined, machine: M): ViewOf<M> | undefined;
export function viewOf(row: ListedCase | undefined, machine: Lifecycle): object | undefined {
  return isCase(row, machine) ? row.view : undefined;
}

/** What the case shows, where a duty or a page is of this lifecycle alone. Throws for a case of another. */
export function viewAs<M extends Lifecycle>(row: CaseRow, machine: M): ViewOf<M> {
  const view = viewOf(row, machine);
  if (view === undefined)
    throw new Error(`Sagen ${row.id} er ikke en sag af slagsen ${machine} / The case ${row.id} is no ${machine}`);
  return view;
}
