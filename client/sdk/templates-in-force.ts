import { localDate } from '../../machines/governance/local-time.ts';
import { templateDocument, type TemplateId, templateIds } from '../../machines/governance/templates/template.ts';
import { templates } from '../../machines/governance/templates/templates.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Instant } from '../../workflows/messages.ts';
import { badState } from './failures.ts';

/** The approved version of each template that counts on the day of the instant; a template without one is missing from the map (R-091). */
export async function templatesInForce(
  store: Pick<Store, 'documents'>,
  at: Instant,
): Promise<ReadonlyMap<TemplateId, DocumentRow>> {
  const today = localDate(at);
  const known = await store.documents({ kind: 'template' });
  const found = new Map<TemplateId, DocumentRow>();
  for (const id of templateIds) {
    const last = known
      .filter((row) => row.id === templateDocument(id) && row.standing === 'approved' && (row.from ?? '') <= today)
      .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.version - b.version)
      .at(-1);
    if (last !== undefined) found.set(id, last);
  }
  return found;
}

/** No case starts without an approved version in force of all six templates (R-093a – R-093f). Throws `BadState` that names those that are missing, and the remedy. */
export async function requireTemplates({
  store,
  now,
}: {
  readonly store: Pick<Store, 'documents'>;
  readonly now: () => Instant;
}): Promise<void> {
  const found = await templatesInForce(store, now());
  const missing = templateIds.filter((id) => !found.has(id));
  if (missing.length === 0) return;
  throw badState(
    `Ingen sag kan startes: der mangler en godkendt skabelon i kraft for ${missing.map((id) => `${templates[id].name} (${id})`).join(', ')}. Lad sekretariatet skrive SYS’ godkendelse i registeret under templates, og indlæs det.`,
    `No case can be started: there is no approved template in force for ${missing.map((id) => `${templates[id].english} (${id})`).join(', ')}. Have the secretariat write the approval of SYS in the register under templates, and import it.`,
    'templates',
  );
}
