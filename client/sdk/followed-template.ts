import { type TemplateId, type TemplateSection } from '../../machines/governance/templates/template.ts';
import { templateOfMachine, templates } from '../../machines/governance/templates/templates.ts';
import { kindOf } from '../../machines/matter/kinds.ts';
import { type CaseRow, isCase } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { templatesInForce } from './templates-in-force.ts';
import { contentOf } from '../../store/document-content.ts';

/** The version of a template that a case follows. */
export interface FollowedTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly version: number;
  /** Sections beside those that the fields of the form are made for: what SYS has added since the first version. */
  readonly added: readonly TemplateSection[];
}

/** The template that a report, budget or form follows: what was in force when its case was opened. */
export async function followedTemplate(
  store: Pick<Store, 'documents'>,
  row: CaseRow,
): Promise<FollowedTemplate | undefined> {
  const id = templateIdOf(row);
  const found = id === undefined ? undefined : (await templatesInForce(store, row.openedAt)).get(id);
  if (id === undefined || found === undefined) return undefined;
  const known = new Set(templates[id].sections.map(({ title }) => title));
  const sections = contentOf(found, 'template')?.sections ?? [];
  return { id, name: found.title, version: found.version, added: sections.filter(({ title }) => !known.has(title)) };
}

const templateIdOf = (row: CaseRow): TemplateId | undefined =>
  isCase(row, 'matter') ? kindOf(row.view.kind).template : templateOfMachine[row.machine];
