import type { DutyName } from '../../machines/duties.ts';
import type { DocumentKind } from '../../machines/governance/effects.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { forbidden } from '../sdk/failures.ts';
import { createRights } from '../sdk/rights.ts';

/** Duties whose task is to read a draft: whoever has it open may. The wish for an item on an agenda is none of them. */
const draftDuties: Partial<Record<DocumentKind, readonly DutyName[]>> = {
  agenda: ['agenda-preparation', 'agenda-approval'],
  minutes: ['minutes-draft', 'minutes-objection', 'minutes-settlement'],
  statusReport: ['status-report-draft', 'status-report-approval'],
};

type Readable = Pick<DocumentRow, 'standing' | 'kind' | 'caseId'>;

/** Who may read a document: everybody in the register what is approved; a draft the secretariat, the chair of SYS, and those whose task it is. */
export interface Readers {
  may(person: string, document: Readable): Promise<boolean>;
  /** Throws `Forbidden`. */
  require(person: string, document: Readable): Promise<void>;
}

export function createReaders(deps: { readonly store: Store; readonly now: () => string }): Readers {
  const { store } = deps;
  const rights = createRights(deps);

  async function hasTask(person: string, { kind, caseId }: Readable): Promise<boolean> {
    const duties: readonly string[] = draftDuties[kind] ?? [];
    if (caseId === undefined || duties.length === 0) return false;
    return (await store.tasks({ caseId, person, open: true })).some(({ duty }) => duties.includes(duty));
  }

  const readers: Readers = {
    may: async (person, document) =>
      document.standing === 'approved' ||
      (await rights.isSecretariat(person)) ||
      (await rights.holds(person, 'sysChair', {})) ||
      (await hasTask(person, document)),
    async require(person, document) {
      if (await readers.may(person, document)) return;
      throw forbidden(
        `Du (${person}) kan ikke læse udkastet; det kan sekretariatet, formanden for SYS og den, der har fået det i opgave.`,
        `You (${person}) may not read the draft; that is for the secretariat, the SYS chair and whoever has it as a task.`,
      );
    },
  };
  return readers;
}
