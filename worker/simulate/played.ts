import type {
  BudgetLedger,
  CaseRow,
  Frame,
  JournalEntry,
  LedgerRow,
  LetterRow,
  Person,
  RoadmapRow,
  TaskRow,
  BallotRow,
} from '../../store/rows.ts';
import type { Register } from '../../store/register/schema.ts';
import { snapshotOf } from '../../store/register/snapshot-of.ts';
import type { Incident } from '../../workflows/messages.ts';
import type { CapturedMail } from './captured-mail.ts';
import { proposalId } from '../../client/documents/proposals.ts';
import { documentText } from './document-text.ts';
import { pageText } from './page-text.ts';
import type { Expectation, Story } from './story.ts';
import type { World } from './world.ts';

export type PlayedCase = CaseRow & {
  /** The story's name of it. */
  readonly name: string;
  readonly roadmap?: string;
  readonly tasks: readonly TaskRow[];
  readonly ballots: readonly BallotRow[];
  readonly incidents: readonly Incident[];
};

/** Everything that is known of a world at one moment. */
export interface Snapshot {
  readonly cases: readonly PlayedCase[];
  readonly journal: readonly JournalEntry[];
  readonly letters: readonly LetterRow[];
  readonly mails: readonly CapturedMail[];
  readonly people: readonly Person[];
  /** Everybody who has or had a seat in the register, or may stand in for somebody. */
  readonly seated: readonly string[];
  readonly roadmap: readonly RoadmapRow[];
  readonly frames: readonly Frame[];
  /** Budgets in the ledger, of the years that the story is about. */
  readonly budgets: readonly BudgetLedger[];
  /** What documents say that the story speaks of, in their newest version, by the name of their case or by their id. */
  readonly documents: ReadonlyMap<string, string>;
  /** What pages say that are expected to say something now, by their paths. */
  readonly pages: ReadonlyMap<string, string>;
  /** What was charged to special agreements, year by year. */
  readonly agreements: readonly LedgerRow[];
  /** Incidents of all cases and of all mailboxes. */
  readonly incidents: readonly (Incident & { readonly caseId: string })[];
  readonly journalFault?: { readonly no: number; readonly why: string };
}

/** Years whose money a story is about: from the first that it plays in, or expects something of, to the last. */
function yearsOf(story: Story): number[] {
  const told = [story, ...story.acts].flatMap(({ expect }) => Object.keys(expect?.ledger ?? {}));
  const played = [story.startAt, ...story.acts.map((act) => act.at), story.until ?? story.startAt];
  const years = [...told, ...played.map((text) => text.slice(0, 4))].map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Cases that the story speaks of by their ids: the wheel opens them, no act does. */
function named({ acts, expect }: Story): [string, string][] {
  const said = [
    ...acts.map((act) => act.case ?? ''),
    ...[expect, ...acts.map((act) => act.expect)].flatMap((one) => [
      ...Object.keys(one?.cases ?? {}),
      ...(one?.letters ?? []).map((letter) => letter.case ?? ''),
    ]),
  ];
  return [...new Set(said.filter((name) => name.includes('/')))].map((id) => [id, id]);
}

/** Documents that the story expects something of. */
const documentsOf = ({ acts, expect }: Story): string[] => [
  ...new Set([expect, ...acts.map((act) => act.expect)].flatMap((one) => Object.keys(one?.documents ?? {}))),
];

/** A document is named by its case, a decision proposal by `oplaeg/` and its case, any other by its id. */
function documentId(name: string, names: ReadonlyMap<string, string>): string {
  const [kind, ofCase = ''] = name.split(/\/(.*)/);
  if (kind !== 'oplaeg') return names.get(name) ?? name;
  return proposalId(names.get(ofCase) ?? ofCase);
}

function seatedIn(register: Register | undefined): readonly string[] {
  if (register === undefined) return [];
  const { holdings, substitutes } = snapshotOf(register);
  return [...new Set([...holdings.map(({ person }) => person), ...substitutes.map(({ substitute }) => substitute)])];
}

/** Reads a world, with the pages that are expected to say something now. Asks only; time stands still. */
export async function readWorld(
  world: World,
  story: Story,
  names: ReadonlyMap<string, string>,
  expected: Expectation = {},
): Promise<Snapshot> {
  const { store } = world;
  const roadmap = await store.roadmap();
  const letters = await store.letters({});
  // A mailbox that has sent everything has ended.
  const waiting = letters.filter(({ status }) => status === 'waiting');
  const mailboxes = [...new Set(waiting.map(({ person }) => `mailbox/${person}`))];
  const incidents: (Incident & { caseId: string })[] = [];
  const ask = async (caseId: string) => {
    const found = (await world.cases.view(caseId)).incidents;
    incidents.push(...found.map((one) => ({ ...one, caseId })));
    return found;
  };
  const cases: PlayedCase[] = [];
  for (const [name, id] of [...names, ...named(story)]) {
    const row = await store.case(id);
    if (row === undefined) continue;
    const onRoadmap = roadmap.find((one) => one.caseId === id);
    cases.push({
      ...row,
      name,
      ...(onRoadmap === undefined ? {} : { roadmap: onRoadmap.status }),
      tasks: await store.tasks({ caseId: id }),
      ballots: await store.ballots(id),
      incidents: await ask(id),
    });
  }
  for (const mailbox of mailboxes) await ask(mailbox);
  const { fault } = await store.verifyJournal();
  const years = yearsOf(story);
  const frames = await Promise.all(years.map((year) => store.frame(year)));
  const budgets = (await Promise.all(years.map((year) => store.budgetLedger(year)))).flat();
  const ledger = await Promise.all(years.map((year) => store.ledger({ year })));
  const pages = new Map<string, string>();
  for (const path of Object.keys(expected.pages ?? {})) pages.set(path, await pageText(world, path));
  const documents = new Map<string, string>();
  for (const name of documentsOf(story)) {
    const newest = (await store.documents({ id: documentId(name, names) })).at(-1);
    const text = newest === undefined ? undefined : await documentText(store, newest);
    if (text !== undefined) documents.set(name, text);
  }
  return {
    cases,
    documents,
    journal: await store.journal(),
    letters,
    mails: [...world.mail.mails],
    people: await store.people(),
    seated: seatedIn(await store.register()),
    roadmap,
    frames,
    budgets,
    pages,
    agreements: ledger.flat().filter(({ fund }) => fund.startsWith('agreement:')),
    incidents,
    ...(fault === undefined ? {} : { journalFault: fault }),
  };
}
