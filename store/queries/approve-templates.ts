import type { By } from '../../machines/governance/people.ts';
import { templateDocument } from '../../machines/governance/templates/template.ts';
import { templates } from '../../machines/governance/templates/templates.ts';
import type { Queryable } from '../database.ts';
import type { RegisterTemplate } from '../register/schema.ts';
import { actorOf, type ChainHead, writeJournal } from './journal.ts';
import { insertDocuments, readDocuments } from './documents.ts';

/**
 * Enters the approvals that the register names, as documents with the text of the product (R-091, R-093a – R-093f); what stands already stays as it is. One journal line
 * names those that were entered.
 */
export async function approveTemplates(
  tx: Queryable,
  head: ChainHead,
  approvals: readonly RegisterTemplate[],
  at: string,
  by: By,
): Promise<ChainHead> {
  if (approvals.length === 0) return head;
  const known = new Set((await readDocuments(tx, { kind: 'template' })).map(({ id, version }) => `${id} ${version}`));
  const entered = approvals.filter(({ id, version }) => !known.has(`${templateDocument(id)} ${version}`));
  if (entered.length === 0) return head;
  await insertDocuments(
    tx,
    entered.map(({ id, version, from, decision }) => ({
      id: templateDocument(id),
      kind: 'template',
      title: templates[id].name,
      version,
      standing: 'approved',
      content: { name: templates[id].name, sections: templates[id].sections },
      from,
      decision,
      at,
    })),
  );
  const [line] = await writeJournal(tx, head, [
    {
      at,
      event: 'templates.approved',
      ...actorOf(by),
      data: { templates: entered.map(({ id, version, from, decision }) => ({ id, version, from, decision })) },
    },
  ]);
  return line ?? head;
}
