import type { AgendaContent } from '../../machines/meeting/agenda.ts';
import { localDate, localParts } from '../../machines/governance/local-time.ts';
import { meetingsOf } from '../../store/meetings/meetings.ts';
import type { Store } from '../../store/store.ts';
import { distribution } from '../portfolio/distribution.ts';
import { portfolio } from '../portfolio/portfolio.ts';
import { roadmap } from '../portfolio/roadmap.ts';
import type { Commands } from '../sdk/commands.ts';
import type { CaseView } from '../sdk/views.ts';
import { badInput } from '../sdk/failures.ts';
import { isPresented } from './from/case-content.ts';
import { casePaper } from './from/case-paper.ts';
import { portfolioPaper, roadmapPaper } from './from/list-papers.ts';
import { proposalPaper } from './from/proposal-paper.ts';
import { noDocument } from './stored-papers.ts';
import type { Paper } from './paper/paper.ts';
import { viewOf } from '../../store/rows.ts';

/** A paper, and the headings that lack their words. */
export interface Made {
  readonly paper: Paper;
  readonly missing: readonly string[];
}

/** Papers that are made from what is on record now, beside the kept documents: `oplaeg/<case>`, `roadmap/alle` or `roadmap/<system>`, `portefoelje/alle`. */
export interface MadePapers {
  isMade(kind: string): boolean;
  make(kind: string, name: string): Promise<Made>;
}

interface Deps {
  readonly store: Store;
  readonly commands: Pick<Commands, 'showCase' | 'budgetSheet'>;
  readonly now: () => string;
}

/** The key of a case in a document's id: its number, or `annual-budget~2028-ppj`. */
export const proposalId = (caseId: string): string =>
  `oplaeg/${caseId.replace(/^change-request\//, '').replace('/', '~')}`;

export function createMadePapers({ store, commands, now }: Deps): MadePapers {
  /** The day of the first meeting whose agenda has the case and that is not over. */
  async function meetingOf(caseId: string): Promise<string | undefined> {
    for (const { row, meeting, cancelled } of await meetingsOf(store)) {
      if (cancelled || row.status !== 'active') continue;
      const agenda = (await store.documents({ id: `agenda/${meeting.number}` })).at(-1);
      const items = (agenda?.content as unknown as AgendaContent | undefined)?.items ?? [];
      if (items.some((item) => item.case === caseId)) return meeting.date;
    }
    return undefined;
  }

  /** Names by id, for the forms of matters. */
  async function known(): Promise<ReadonlyMap<string, string>> {
    const at = now();
    const [people, systems, regions] = await Promise.all([store.people(), store.systems(at), store.regions(at)]);
    return new Map([...people, ...systems, ...regions].map(({ id, name }) => [id, name]));
  }

  async function present(view: CaseView): Promise<Made> {
    const row = view.case;
    if (!isPresented(row.machine))
      throw badInput(
        'Sagen afgøres ikke af SYS og har derfor intet beslutningsoplæg.',
        'The case is not decided by SYS and has no decision proposal.',
        'id',
      );
    const at = now();
    const [system, regions, frame, meeting] = await Promise.all([
      row.system === undefined ? undefined : store.system(row.system, at),
      store.regions(at),
      store.frame(localParts(at).year),
      meetingOf(row.id),
    ]);
    const ownerRegion = regions.find(({ id }) => id === system?.ownerRegion)?.name;
    // Without a budget there is nothing to share yet.
    const shares =
      row.machine === 'annual-budget' && viewOf(row, 'annual-budget')?.budget
        ? (await commands.budgetSheet(row.id)).shares
        : null;
    const facts = { view, system, ownerRegion, frame, meeting, shares };
    return row.machine === 'change-request' ? proposalPaper(facts) : casePaper(facts, await known());
  }

  async function lists(kind: string, name: string): Promise<Paper> {
    const today = localDate(now());
    if (kind === 'roadmap') {
      const systems = await roadmap(store, now(), name === 'alle' ? undefined : name);
      if (systems.length === 0) throw noDocument(`${kind}/${name}`);
      return roadmapPaper(systems, today);
    }
    if (name !== 'alle') throw noDocument(`${kind}/${name}`);
    const { year } = localParts(now());
    const [lines, shares] = await Promise.all([portfolio(store, now()), distribution(store, year, now())]);
    return portfolioPaper(lines, shares, year, today);
  }

  return {
    isMade: (kind) => ['oplaeg', 'roadmap', 'portefoelje'].includes(kind),
    async make(kind, name) {
      const { paper, missing } =
        kind === 'oplaeg'
          ? await present(await commands.showCase(name.replace('~', '/')))
          : { paper: await lists(kind, name), missing: [] };
      return { paper: { ...paper, at: now() }, missing };
    },
  };
}
