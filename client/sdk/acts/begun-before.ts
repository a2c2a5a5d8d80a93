import type { CaseRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { conflict } from '../failures.ts';

/**
 * Whether this very request has begun its case before, or has set out to, of a kind of which there can be one only (a year, a meeting on a day); `row` once the
 * case is on record: what is asked again is answered as before. Throws `Conflict` when the request began something else.
 */
export async function begunBefore(
  store: Pick<Store, 'caseBegunBy' | 'case'>,
  requestId: string,
  isAsked: (caseId: string) => boolean,
): Promise<{ readonly known: boolean; readonly row?: CaseRow | undefined }> {
  const caseId = await store.caseBegunBy(requestId);
  if (caseId === undefined) return { known: false };
  if (isAsked(caseId)) return { known: true, row: await store.case(caseId) };
  throw conflict(
    `Samme requestId er før brugt til ${caseId}. Brug et nyt requestId.`,
    `The same requestId was used for ${caseId}. Use a new requestId.`,
    'requestId',
  );
}
