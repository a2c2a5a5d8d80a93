import type { By } from '../../machines/governance/people.ts';
import type { ChangeRegister, MoveProject } from '../../machines/governance/effects.ts';
import type {
  BallotRow,
  BudgetRow,
  DocumentRow,
  LetterRow,
  ModelVersionRow,
  ProjectReportRow,
  RoadmapRow,
  StoredCase,
  TaskRow,
} from '../rows.ts';
import type { NewEntry } from '../queries/journal.ts';
import type { Snapshot } from '../register/snapshot.ts';
import type { LedgerSum, NewLedgerRow } from './movement.ts';

/** A task as far as recording needs to know it. */
export type OpenTask = Pick<TaskRow, 'id' | 'actor' | 'visit' | 'person' | 'role'> & { readonly onBehalfOf?: string };

/** A ballot that has not closed, as far as voiding it needs to know it. */
export type OpenBallot = Pick<BallotRow, 'id' | 'actor' | 'visit' | 'electorate' | 'quorum'>;

/** What a case has committed and not yet released, per year and fund. */
export interface Outstanding {
  readonly year: number;
  readonly fund: string;
  readonly system?: string;
  readonly amountOre: number;
}

/** What is known when a batch arrives. */
export interface Known {
  readonly case?: StoredCase;
  readonly openTasks: readonly OpenTask[];
  readonly openBallots: readonly OpenBallot[];
  readonly outstanding: readonly Outstanding[];
  /** What stands in the ledger, of the funds and years that the batch moves money in (`fundYearsOf`). */
  readonly sums: readonly LedgerSum[];
  /** What was granted of those years' frames, by the key of the grant. */
  readonly grants: ReadonlyMap<string, number>;
  /** `<system> <year>` of those whose accounts are settled, among those whose expenses the batch brings. */
  readonly accounted: ReadonlySet<string>;
  readonly register: Snapshot;
  /** When a letter written at this instant may be sent. */
  readonly sendTime: (at: string) => string;
}

interface NewVote {
  readonly ballotId: string;
  readonly seq: number;
  readonly position: number;
  readonly region: string;
  readonly choice: string;
  readonly comment?: string;
  readonly by: By;
  readonly at: string;
  readonly shown?: string;
  readonly caseVersion: number;
}

export type NewBudget = BudgetRow & { readonly key: string };

/** Everything a batch changes, worked out before anything is written; each list is one statement. */
export interface Writes {
  case: StoredCase;
  /** True when the batch brought a new view or version. */
  newVersion: boolean;
  readonly journal: NewEntry[];
  readonly tasks: TaskRow[];
  readonly closed: { readonly id: string; readonly outcome: string }[];
  readonly ballots: BallotRow[];
  readonly closedBallots: { readonly id: string; readonly proof: unknown }[];
  readonly votes: NewVote[];
  readonly letters: (LetterRow & { readonly position: number })[];
  readonly released: (Outstanding & { readonly key: string; readonly reason: string })[];
  readonly ledger: NewLedgerRow[];
  readonly budgets: NewBudget[];
  roadmap: RoadmapRow | undefined;
  readonly documents: DocumentRow[];
  readonly projects: ProjectReportRow[];
  readonly followers: (MoveProject & { readonly at: string })[];
  readonly models: ModelVersionRow[];
  /** Decisions that change the register, in their order. */
  readonly register: (ChangeRegister & { readonly by: By | undefined })[];
  readonly traces: {
    readonly person: string;
    readonly ip?: string | undefined;
    readonly userAgent?: string | undefined;
  }[];
}
