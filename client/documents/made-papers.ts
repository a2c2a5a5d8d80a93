import { annexDocument } from '../../machines/meeting/agenda.ts';
import { localDate, localParts } from '../../machines/governance/local-time.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Policies } from '../../store/policies.ts';
import { beforeFsg } from '../../store/meetings/before-fsg.ts';
import type { Store } from '../../store/store.ts';
import { distribution } from '../portfolio/distribution.ts';
import { portfolio } from '../portfolio/portfolio.ts';
import { roadmap } from '../portfolio/roadmap.ts';
import { badInput } from '../sdk/failures.ts';
import { findNumbered } from '../sdk/find-case.ts';
import { isPresented } from './from/case-content.ts';
import { fsgPaper, portfolioPaper, roadmapPaper } from './from/list-papers.ts';
import { createProposals } from './proposals.ts';
import { createStoredPapers, noDocument } from './stored-papers.ts';
import type { Paper } from './paper/paper.ts';

/** A paper, the headings that lack their words, and the version that is kept of it, if any is. */
export interface Made {
  readonly paper: Paper;
  readonly missing: readonly string[];
  readonly row?: DocumentRow;
}

/**
 * Papers that are made from what is on record, beside the kept documents: `oplaeg/<case>`, `bilag/<meeting>` (the proposals that went out with its agenda),
 * `fsg-liste/<group>` (what an FSG has before it), `roadmap/alle` or `roadmap/<system>`, `portefoelje/alle`.
 */
export interface MadePapers {
  isMade(kind: string): boolean;
  make(kind: string, name: string): Promise<Made>;
}

interface Deps {
  readonly store: Store;
  readonly policies?: Policies | undefined;
  readonly now: () => string;
}

export function createMadePapers({ store, policies, now }: Deps): MadePapers {
  const proposals = createProposals({ store, policies });
  const stored = createStoredPapers({ store });

  /** As it was sent, with what has been decided since; before that as the case stands now. */
  async function proposal(name: string): Promise<Made> {
    const row = await findNumbered(store, name.replace('~', '/'));
    if (!isPresented(row.machine))
      throw badInput(
        'Sagen afgøres ikke af SYS og har derfor intet beslutningsoplæg.',
        'The case is not decided by SYS and has no decision proposal.',
        'id',
      );
    const sent = await proposals.sent(row);
    const seen = sent && (await stored.paperOf(sent));
    if (sent !== undefined && seen !== undefined)
      return { paper: await proposals.decided(row, seen), missing: [], row: sent };
    const { paper, missing } = await proposals.make(row, now());
    return { paper: { ...(await proposals.decided(row, paper)), at: now() }, missing };
  }

  async function lists(kind: string, name: string): Promise<Paper> {
    const today = localDate(now());
    if (kind === 'roadmap') {
      const systems = await roadmap(store, now(), name === 'alle' ? undefined : name);
      if (systems.length === 0) throw noDocument(`${kind}/${name}`);
      return roadmapPaper(systems, today);
    }
    if (kind === 'fsg-liste') {
      const before = await beforeFsg(store, name, now());
      if (before === undefined) throw noDocument(`${kind}/${name}`);
      return fsgPaper(before, today);
    }
    if (name !== 'alle') throw noDocument(`${kind}/${name}`);
    const { year } = localParts(now());
    const [lines, shares] = await Promise.all([portfolio(store, now()), distribution(store, year, now())]);
    return portfolioPaper(lines, shares, year, today);
  }

  async function annex(meeting: string): Promise<Paper> {
    const paper = await stored.annexOf(meeting);
    if (paper === undefined) throw noDocument(annexDocument(meeting));
    return paper;
  }

  return {
    isMade: (kind) => ['oplaeg', 'bilag', 'fsg-liste', 'roadmap', 'portefoelje'].includes(kind),
    async make(kind, name) {
      if (kind === 'oplaeg') return proposal(name);
      if (kind === 'bilag') return { paper: await annex(name), missing: [] };
      return { paper: { ...(await lists(kind, name)), at: now() }, missing: [] };
    },
  };
}
