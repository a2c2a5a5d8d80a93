/** One line of the overview: a duty, a missed date or a mail that was refused. Names are as the store had them. */
export interface OverviewLine {
  /** «Ændringsønske 2028-0042: Elektronisk signatur», as the case is called. */
  readonly case: string;
  readonly what: string;
  readonly who?: string;
  /** The last day, `YYYY-MM-DD`, or the day on which it happened. */
  readonly day?: string;
}

/** So many lines of a part are shown; the rest is counted. */
export interface OverviewPart {
  readonly lines: readonly OverviewLine[];
  readonly more: number;
}

/** What the secretariat is told each week instead of copies of everything (docs/letters-and-links.md §7, R-196). */
const overviewParts = ['late', 'breached', 'bounced', 'waiting', 'open'] as const;
export type OverviewPartName = (typeof overviewParts)[number];
type Overview = Readonly<Record<OverviewPartName, OverviewPart>>;

/** Asks for the overview of what has happened since the last one. */
export interface GatherOverview {
  /** The instant of the last one; null for the first, which tells of a week. */
  readonly since: string | null;
  /** The journal's line that the last one had read to. */
  readonly readTo: number;
}
export interface GatheredOverview {
  readonly overview: Overview;
  /** Nothing is open and nothing has happened: no mail is sent. */
  readonly empty: boolean;
  readonly readTo: number;
}

/** When the next one is due: Monday at the hour of the reminders, or the first business day after. */
export interface NextOverview {
  readonly at: string;
}

export interface OverviewInput {
  /** Nothing is needed: the store is asked. */
  readonly caseId?: string;
}

/** There is one. */
export const weeklyOverviewId = 'overview/weekly';
