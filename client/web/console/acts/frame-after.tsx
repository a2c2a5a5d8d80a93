/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Form } from '../../../../machines/forms/form.ts';
import { localParts } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { CaseRow } from '../../../../store/rows.ts';
import type { WebDeps } from '../../deps.ts';
import { type Lang, translate } from '../../language.ts';

/**
 * What the frame of the year has left when SYS approves the cases: a change request that SYS approves itself is charged to it, and several together may be
 * more than it has. Nothing where none is charged, or no frame is granted.
 */
export async function frameAfter(
  { deps: { store, now }, lang }: { readonly deps: Pick<WebDeps, 'store' | 'now'>; readonly lang: Lang },
  decision: Form,
  rows: readonly CaseRow[],
) {
  const charged = rows.filter(({ machine, level }) => machine === 'change-request' && level !== 'rsi');
  if (decision['outcome'] !== 'adopted' || charged.length === 0) return null;
  const { year } = localParts(now());
  const { grantedOre, remainingOre } = await store.frame(year);
  if (grantedOre === 0) return null;
  const after = charged.reduce((left, { amountOre = 0 }) => left - amountOre, remainingOre);
  const t = translate(lang);
  return after >= 0 ? (
    <p>
      {t(`Rest i puljen ${year} efter godkendelsen: `, `Left in the pool ${year} after the approval: `)}
      {formatKroner(after)}
    </p>
  ) : (
    <p class="note warn">
      {t(
        `Rammen ${year} dækker det ikke; der mangler ${formatKroner(-after)}`,
        `The frame of ${year} does not cover it; ${formatKroner(-after)} is missing.`,
      )}
    </p>
  );
}
