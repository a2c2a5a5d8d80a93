import type { TemplateId } from '../../machines/governance/templates/template.ts';
import { templateOfMachine } from '../../machines/governance/templates/templates.ts';
import { isKind, kindOf } from '../../machines/matter/kinds.ts';
import type { CaseRow } from '../../store/model.ts';
import type { Store } from '../../store/store.ts';
import { templatesInForce } from './templates-in-force.ts';

/** The template that a report, budget or form follows: what was in force when its case was opened. */
export async function followedTemplate(
  store: Pick<Store, 'documents'>,
  row: Pick<CaseRow, 'machine' | 'proposal' | 'openedAt'>,
): Promise<{ readonly name: string; readonly version: number } | undefined> {
  const id = templateIdOf(row);
  const found = id === undefined ? undefined : (await templatesInForce(store, row.openedAt)).get(id);
  return found && { name: found.title, version: found.version };
}

function templateIdOf({ machine, proposal }: Pick<CaseRow, 'machine' | 'proposal'>): TemplateId | undefined {
  const kind = proposal['kind'];
  return machine === 'matter' && isKind(kind) ? kindOf(kind).template : templateOfMachine[machine];
}
