import type { Database, Queryable } from '../database.ts';
import type { CaseRow, ListedCase } from '../rows.ts';
import { readCaseRow, readListed } from '../read-case.ts';
import { where } from '../read-row.ts';

/** The columns of a case that its row in the model shows, of table alias `c`. */
export const caseColumns = `c.id, c.number, c.machine, c.title, c.system, c.amount_ore, c.level, c.rank, c.state, c.status, c.outcome, c.model_version, c.version,
  c.version_hash, c.view, c.submitted_by, c.opened_at, c.changed_at, c.closed_at, c.last_seq`;

/** The year's counter is locked before the request is looked up: two requests never get one number, and one request never gets two. */
export async function takeNumber(db: Database, year: number, requestId: string): Promise<string> {
  return db.transaction(async (tx) => {
    await tx.query('insert into number_counters (year, last) values ($1, 0) on conflict (year) do nothing', [year]);
    await tx.query('select last from number_counters where year = $1 for update', [year]);
    const [known] = await tx.query<{ year: number; number: number }>(
      'select year, number from case_numbers where request_id = $1',
      [requestId],
    );
    if (known !== undefined) return numberText(known.year, known.number);
    const [next] = await tx.query<{ last: number }>(
      'update number_counters set last = last + 1 where year = $1 returning last',
      [year],
    );
    if (next === undefined)
      throw new Error(`Sagstælleren for ${year} mangler / The case counter of ${year} is missing`);
    await tx.query('insert into case_numbers (request_id, year, number) values ($1, $2, $3)', [
      requestId,
      year,
      next.last,
    ]);
    return numberText(year, next.last);
  });
}

const numberText = (year: number, number: number): string => `${year}-${String(number).padStart(4, '0')}`;

export interface CaseFilter {
  readonly system?: string;
  readonly state?: string;
  readonly open?: boolean;
  /** Of a budget year: by the `year` of the view. */
  readonly year?: number;
}

export async function readCases(
  q: Queryable,
  filter: CaseFilter & { readonly machine?: string } = {},
): Promise<ListedCase[]> {
  const { sql, params } = where([
    ['c.machine = ?', filter.machine],
    ['c.system = ?', filter.system],
    ['c.state = ?', filter.state],
    ['(c.closed_at is null) = ?', filter.open],
    ["c.view->>'year' = ?", filter.year === undefined ? undefined : String(filter.year)],
  ]);
  const rows = await q.query(`select ${caseColumns} from cases c ${sql} order by c.opened_at, c.id`, params);
  return rows.map((row) => readListed(row));
}

/** The case as its version `version` showed it last. */
export async function readCaseVersion(q: Queryable, id: string, version: number): Promise<CaseRow | undefined> {
  const [row] = await q.query(
    `select ${caseColumns.replace('c.view', 'v.view')} from case_versions v join cases c on c.id = v.case_id
     where v.case_id = $1 and v.version = $2 order by v.seq desc limit 1`,
    [id, version],
  );
  return row === undefined ? undefined : readCaseRow(row);
}
