import { agendaDocument } from '../../machines/meeting/agenda.ts';
import { contentOf } from '../../store/document-content.ts';
import { documentKindTerms } from '../../machines/terms/document-kinds.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { notFound } from '../sdk/failures.ts';
import { agendaPaper } from './from/agenda-paper.ts';
import { annexPaper } from './from/annex-paper.ts';
import { formPaper, templatePaper } from './from/form-paper.ts';
import { minutesPaper } from './from/minutes-paper.ts';
import { reportPaper, textPaper } from './from/report-paper.ts';
import type { Names } from './from/words.ts';
import { namesAt } from './from/names-at.ts';
import type { Paper } from './paper/paper.ts';
import { keptProposal, proposalId } from './proposals.ts';

/** Documents on record as papers. */
export interface StoredPapers {
  /** The version asked for, else the last. Throws `NotFound`. */
  row(id: string, version?: number): Promise<DocumentRow>;
  /** Undefined when the document holds data and no paper (an export). */
  paperOf(row: DocumentRow): Promise<Paper | undefined>;
  /** The decision proposals that were sent with the meeting's agenda, in its order; undefined for an agenda without any, or one that is not sent. */
  annexOf(meeting: string): Promise<Paper | undefined>;
  /** Names of regions and systems as they were at the instant. */
  namesAt(at: string): Promise<Names>;
}

export const noDocument = (id: string) =>
  notFound(`Der er intet dokument «${id}».`, `There is no document "${id}".`, 'id');

export function createStoredPapers({ store }: { readonly store: Store }): StoredPapers {
  /** A text, a template, or the form of a matter that was adopted. */
  async function wordsPaper(row: DocumentRow, kind: string, at: string): Promise<Paper | undefined> {
    const written = textPaper(row, kind) ?? templatePaper(row);
    if (written !== undefined) return written;
    const named = await Promise.all([store.people(), store.systems(at), store.regions(at)]);
    return formPaper(row, kind, new Map(named.flat().map(({ id, name }) => [id, name])));
  }

  const stored: StoredPapers = {
    async row(id, version) {
      const versions = await store.documents({ id });
      const found = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
      if (found !== undefined) return found;
      if (versions.length === 0) throw noDocument(id);
      throw notFound(
        `Dokumentet «${id}» har ingen version ${version}; den sidste er ${versions.at(-1)?.version}.`,
        `Document "${id}" has no version ${version}; the last is ${versions.at(-1)?.version}.`,
        'version',
      );
    },
    async paperOf(row) {
      const at = new Date(row.at).toISOString();
      const draft = row.standing === 'draft';
      const agenda = contentOf(row, 'agenda');
      const minutes = contentOf(row, 'minutes');
      const paper =
        agenda !== undefined
          ? agendaPaper(agenda, await stored.namesAt(at), draft)
          : minutes !== undefined
            ? minutesPaper(minutes, await stored.namesAt(at), draft)
            : (keptProposal(row) ?? reportPaper(row) ?? (await wordsPaper(row, documentKindTerms[row.kind][0], at)));
      return paper === undefined ? undefined : { ...paper, at };
    },
    async annexOf(meeting) {
      const agenda = (await store.documents({ id: agendaDocument(meeting) })).findLast(
        ({ standing }) => standing === 'approved',
      );
      if (agenda?.caseId === undefined) return undefined;
      const kept = await store.documents({ kind: 'proposal', caseId: agenda.caseId });
      const sentAt = kept
        .map(({ at }) => at)
        .sort()
        .at(-1);
      const sent = new Map(kept.filter(({ at }) => at === sentAt).map((row) => [row.id, keptProposal(row)]));
      const content = contentOf(agenda, 'agenda');
      if (content === undefined) return undefined;
      const proposals = content.items.flatMap(({ no, case: caseId }) => {
        const paper = caseId === null ? undefined : sent.get(proposalId(caseId));
        return paper === undefined ? [] : [{ no, paper }];
      });
      return proposals.length === 0
        ? undefined
        : { ...annexPaper(content, proposals), at: new Date(agenda.at).toISOString() };
    },
    namesAt: (at) => namesAt(store, at),
  };
  return stored;
}
