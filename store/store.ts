import type { Counts } from './queries/counts.ts';
import type { RecordBatch } from '../workflows/messages.ts';
import type { Assignee, By, Role } from '../machines/governance/people.ts';
import type { Elector, KeepDocument } from '../machines/governance/effects.ts';
import type { Lifecycle } from '../machines/views.ts';
import type { RegisterChange } from '../machines/governance/register-changes.ts';
import type { KpiDefinition } from '../machines/governance/kpi.ts';
import type { BuildRow, NewBuild } from './queries/builds.ts';
import type { ApiRequest } from './queries/api-requests.ts';
import type { CaseFilter } from './queries/cases.ts';
import type { DocumentFilter } from './queries/documents.ts';
import type { OutsideEntry } from './queries/journal.ts';
import type { SignInStore } from './sign-in/sign-in-store.ts';
import type { OperationRow } from './queries/operations.ts';
import type { UpdateStep } from './queries/updates.ts';
import type { LedgerFilter } from './queries/ledger.ts';
import type { Register } from './register/schema.ts';
import type {
  BallotRow,
  BudgetLedger,
  BudgetRow,
  CaseOf,
  CaseRow,
  ListedCase,
  Contract,
  DocumentRow,
  Frame,
  Holding,
  JournalEntry,
  LedgerRow,
  LetterRow,
  LinkRow,
  ModelVersionRow,
  Person,
  ProjectFollowerRow,
  ProjectReportRow,
  Region,
  RoadmapRow,
  System,
  TaskRow,
  VoteRow,
  Verification,
} from './rows.ts';

/** Everything the rest of the product asks of the store. `createStore(db)` implements it, one file per subject under `store/queries`. */
export interface Store extends SignInStore {
  /** Throws `DatabaseUnavailable` while the database does not answer. */
  answers(): Promise<void>;
  /** The embedded database as an archive; absent where a server keeps it. */
  readonly dump?: (() => Promise<Blob>) | undefined;
  /** What operators watch. */
  counts(now: string): Promise<Counts>;
  // -- the register (all questions are asked of a day, an instant in UTC) --
  /** `decision`: what the import rests on, for the journal. */
  importRegister(register: Register, at: string, by: By, decision?: string): Promise<void>;
  /**
   * Enters a decision in the register, outside a case; inside one, the effect `changeRegister` does the same with its step. All or nothing, with one journal
   * line `register.changed`; the same again changes nothing. Throws `RegisterRefused` (store/register/judge-changes.ts).
   */
  changeRegister(changes: readonly RegisterChange[], decision: string, at: string, by: By): Promise<void>;
  /** The first midnight after the instant at which anything in the register begins or has ended, or an agreement nears its end; undefined when nothing is planned. */
  nextRegisterChange(at: string): Promise<string | undefined>;
  /** Contracts with suppliers, of all systems or one, by the day they expire. */
  contracts(system?: string): Promise<Contract[]>;
  /** The register as it was imported last and changed since, for whoever wants to change or rehearse it. */
  register(): Promise<Register | undefined>;
  isEmpty(): Promise<boolean>;
  regions(at: string): Promise<readonly Region[]>;
  systems(at: string): Promise<System[]>;
  system(id: string, at: string): Promise<System | undefined>;
  person(id: string): Promise<Person | undefined>;
  people(): Promise<Person[]>;
  holdings(at: string): Promise<readonly Holding[]>;
  /**
   * Who holds the role on the day: vacancy fallback, substitutes in their own right. `system` for roles at a system, `caseId` for `proposer`,
   * `region` for `regionMember`, `person` for `named`.
   */
  addressees(
    role: Role,
    about: { system?: string; caseId?: string; region?: string; person?: string },
    at: string,
  ): Promise<Assignee[]>;
  /** The members who may vote in a body on the day; participating regions only when a special agreement says so. */
  electorate(body: string, system: string | undefined, at: string): Promise<Elector[]>;
  /** The roles a person holds on the day, to decide what they may do. */
  rolesOf(person: string, at: string): Promise<Holding[]>;
  /** The special agreement that pays for a system on the day, with its cost key. */
  agreement(
    system: string,
    at: string,
  ): Promise<{ readonly id: string; readonly costKey: Readonly<Record<string, number>> } | undefined>;
  /** The health allocation key of a budget year. */
  healthKey(year: number): Promise<Readonly<Record<string, number>> | undefined>;
  /** The key that splits a system's operating cost, as it reads on 1 January of the budget year; absent without a valid agreement. */
  operatingKey(system: string, year: number): Promise<Readonly<Record<string, number>> | undefined>;
  /** What the system's quarterly reports are held against, in the register's order. */
  kpis(system: string): Promise<KpiDefinition[]>;

  // -- cases --
  /** Next free number of the year, `2027-0042`; the same `requestId` gets the same number again. */
  takeNumber(year: number, requestId: string): Promise<string>;
  /** Notes which request begins a case of which there can be one only, before it is begun; one that is there already stays whose it is. */
  noteBegunCase(caseId: string, requestId: string): Promise<void>;
  /** The case that the request has begun so. */
  caseBegunBy(requestId: string): Promise<string | undefined>;
  case(id: string): Promise<CaseRow | undefined>;
  /** The case, when it is one of the lifecycle. */
  caseOf<M extends Lifecycle>(machine: M, id: string): Promise<CaseOf<M> | undefined>;
  /** Those of the cases that exist, by their ids. */
  casesById(ids: readonly string[]): Promise<ReadonlyMap<string, CaseRow>>;
  /** `year`: cases of a budget year, by the `year` of their view. One that cannot be read is among them and says so. */
  cases(filter?: CaseFilter & { readonly machine?: string }): Promise<ListedCase[]>;
  /** Those of one lifecycle that can be read. */
  casesOf<M extends Lifecycle>(machine: M, filter?: CaseFilter): Promise<CaseOf<M>[]>;
  /** The case as its version showed it last; all else is as it now stands. */
  caseVersion(id: string, version: number): Promise<CaseRow | undefined>;
  /** Writes one macrostep whole: steps, tasks, letters, votes, ledger, journal. Idempotent by `(caseId, seq)`. Returns persons who got letters. */
  record(batch: RecordBatch): Promise<{ readonly letters: readonly { id: string; person: string; sendAt: string }[] }>;
  /** The steps that messages made in the last seconds before the newest of them, in the order of each case: what a case may have lost with its server. */
  latestUpdates(seconds: number): Promise<UpdateStep[]>;
  /** Number of the last step of a case that a message made. */
  lastUpdate(caseId: string): Promise<number | undefined>;
  /** The step that the message of this id made, if it is recorded. */
  stepOfUpdate(updateId: string): Promise<UpdateStep | undefined>;
  /** The letters that {@link record} would write now, to whom and to be sent when; writes nothing. For previews. */
  lettersIfRecorded(batch: RecordBatch): Promise<readonly LetterRow[]>;

  // -- tasks and links --
  tasks(filter: {
    ids?: readonly string[];
    caseId?: string;
    person?: string;
    open?: boolean;
    duty?: string;
  }): Promise<TaskRow[]>;
  task(id: string): Promise<TaskRow | undefined>;
  /** Remembers the hash of a link's token; the same hash again changes nothing. */
  keepLink(link: LinkRow): Promise<void>;
  link(hash: string): Promise<LinkRow | undefined>;
  linksOfTask(taskId: string): Promise<LinkRow[]>;
  linksOfTasks(taskIds: readonly string[]): Promise<LinkRow[]>;
  /** Access log of links (letters-and-links §1.4, §2); never decides anything. */
  logLink(entry: {
    hash: string;
    at: string;
    kind: 'opened' | 'submitted' | 'refused';
    trace: { ip?: string; userAgent?: string };
    note?: string;
  }): Promise<void>;
  linkLog(taskId: string): Promise<{ at: string; kind: string; note?: string }[]>;
  /** Forgets IP addresses and user agents from before the instant (12 months, docs/records.md §3); gives how many. */
  forgetTraces(before: string): Promise<number>;
  /** Forgets the hashes of links that nobody used, of tasks that were closed before the instant (30 days, docs/records.md §3); gives how many. */
  forgetLinks(before: string): Promise<number>;

  // -- ballots --
  ballot(id: string): Promise<BallotRow | undefined>;
  ballots(caseId: string): Promise<BallotRow[]>;
  votes(ballotId: string): Promise<VoteRow[]>;

  // -- letters --
  letter(id: string): Promise<LetterRow | undefined>;
  letters(filter: { caseId?: string; person?: string; status?: LetterRow['status'] }): Promise<LetterRow[]>;
  /** Waiting letters of a person whose `sendAt` has come; a reminder whose task is closed by now is marked dropped and left out. */
  lettersDue(person: string, now: string): Promise<LetterRow[]>;
  /** The same, with how many were left out and dropped. */
  due(person: string, now: string): Promise<{ readonly letters: readonly LetterRow[]; readonly dropped: number }>;
  /** When the person's next waiting letter may be sent, if any. */
  nextSendAt(person: string): Promise<string | undefined>;
  /** Notes which mail waiting letters are about to leave in, so that it is the same mail when it is sent again. */
  beginMail(ids: readonly string[], messageId: string): Promise<void>;
  /**
   * `dropped`: a letter that asks for a task which is closed by now, found out after `lettersDue`. Tells when the reader's next waiting letter may be sent
   * (null: none waits) where it marked something as sent or bounced.
   */
  markLetters(
    ids: readonly string[],
    result: { status: 'sent' | 'bounced' | 'dropped'; at: string; messageId: string; subject: string; error?: string },
  ): Promise<{ readonly next?: string | null }>;
  /**
   * The mail server refused a mail for good (letters-and-links §8): in one transaction the waiting letters of `ids` become bounced, the journal gets a line
   * `letterBounced` with the Message-ID, and `warnings` (letters to the secretariat) are written. When none of `ids` is waiting nothing changes at all.
   * Returns whether anything changed.
   */
  reportBounce(bounce: {
    ids: readonly string[];
    at: string;
    messageId: string;
    subject: string;
    error: string;
    warnings: readonly LetterRow[];
  }): Promise<boolean>;
  /** Letters that no case step wrote (a link asked for again), with one journal line of that event. */
  writeLetters(letters: readonly LetterRow[], event: string): Promise<void>;
  /** Everyone with a waiting letter, for the sweep at start. */
  personsWithWaitingLetters(): Promise<string[]>;

  // -- money --
  /** RSI grants the frame of a year (recorded decision). */
  grantFrame(year: number, amountOre: number, decision: string, at: string, by: By): Promise<void>;
  frame(year: number): Promise<Frame>;
  ledger(filter: LedgerFilter): Promise<LedgerRow[]>;
  /** The budget of a system's year that counts now: the latest that was entered, or the register's opening budget. */
  budget(system: string, year: number): Promise<BudgetRow | undefined>;
  /** Every system with a budget or money in the year, in register order: line by line, with the regions' shares and refunds (docs/records.md §5). */
  budgetLedger(year: number): Promise<BudgetLedger[]>;
  /**
   * Brings what the case has committed TO `amountOre` if the year's frame covers the difference, together with the decision's journal line, in one
   * transaction that locks the frame: two approvals can never both pass beyond it. A smaller amount releases the difference. Idempotent by
   * `key`. `systemYearOre`: the system's commitments in the year, this one included; with `ceilingOre`, a sum above it is refused and given.
   * `provisional`: the system's budget of the year is the provisional one, and nothing new is committed until it is approved.
   */
  commit(request: {
    key: string;
    caseId: string;
    seq: number;
    year: number;
    system: string;
    amountOre: number;
    ceilingOre?: number;
    at: string;
    reason: string;
  }): Promise<{
    readonly committed: boolean;
    readonly remainingOre: number;
    readonly systemYearOre: number;
    readonly provisional?: true;
  }>;
  /** Commits a small request from part B of the system's operating budget of the year, when that covers it. Idempotent by `key`. */
  charge(request: {
    key: string;
    caseId: string;
    seq: number;
    year: number;
    system: string;
    amountOre: number;
    at: string;
  }): Promise<{ readonly charged: boolean; readonly remainingOre: number }>;
  /** What is left of part B of a system's operating budget of a year. */
  partBRemaining(system: string, year: number): Promise<number>;
  /** Notes what has been spent of what was committed. Idempotent by `key`. */
  spend(spending: {
    key: string;
    year: number;
    caseId: string;
    system: string;
    amountOre: number;
    decision: string;
    at: string;
    by: By;
  }): Promise<void>;
  roadmap(system?: string): Promise<RoadmapRow[]>;

  // -- documents, projects, the model --
  /** Every version of the documents asked for, by id and then version. */
  documents(filter: DocumentFilter): Promise<DocumentRow[]>;
  /** Keeps a version of a document that no case made, with its journal line. Throws when that version is kept already. */
  keepDocument(document: KeepDocument, at: string, by: By): Promise<DocumentRow>;
  projectReports(filter: { project?: string; system?: string; meeting?: string }): Promise<ProjectReportRow[]>;
  projectFollowers(): Promise<ProjectFollowerRow[]>;
  /** The versions of the governance model that RSI has approved, in the order in which they come into force. */
  models(): Promise<ModelVersionRow[]>;

  // -- the journal --
  journal(filter?: { caseId?: string; from?: number; to?: number }): Promise<JournalEntry[]>;
  /** The line of each case whose clock has been stopped and does not run again; also of cases that have ended since. */
  suspensions(): Promise<JournalEntry[]>;
  /** Recomputes the chain; the first entry that does not fit, if any. */
  verifyJournal(): Promise<Verification>;
  addJournal(entry: OutsideEntry): Promise<void>;

  // -- what operators say to the run of a case --
  /** Notes it before it is said: whoever says it or hears it may be killed. What is noted under the id already is given. */
  noteOperation(operation: OperationRow): Promise<OperationRow>;
  /** What is noted, the oldest first. */
  operations(): Promise<OperationRow[]>;
  /** Enters it in the journal as taken at that instant, or, without one, forgets what was refused. */
  endOperation(id: string, takenAt?: string): Promise<void>;

  // -- builds: the workflow code of each release that has run --
  /** One that is there already counts as not drained again. */
  enterBuild(build: NewBuild): Promise<void>;
  /** The latest begun first. */
  builds(): Promise<BuildRow[]>;
  buildCode(id: string): Promise<string | undefined>;
  /** No open case is of it any more. */
  markDrained(id: string, at: string): Promise<void>;

  // -- keys and settings --
  keepApiKey(hash: string, person: string, at: string): Promise<void>;
  apiKeyPerson(hash: string): Promise<string | undefined>;
  /** Takes an `Idempotency-Key` before its call is carried out; says who has it. Forgotten with the traces (`forgetTraces`). */
  takeApiRequest(request: {
    readonly id: string;
    readonly content: string;
    readonly at: string;
    readonly lostBefore: string;
  }): Promise<ApiRequest>;
  answerApiRequest(id: string): Promise<void>;
  freeApiRequest(id: string): Promise<void>;
  setting(name: string): Promise<string | undefined>;
  /** First writer wins; returns what stands. */
  keepSetting(name: string, value: string): Promise<string>;

  close(): Promise<void>;
}
