/** Something that is not as the model wants it, which somebody must be told of: a vacant role, a group without one of its seats, a system under three regions, an agreement that is missing or ends, a system without KPIs, next year that nobody has started. */
export interface Concern {
  /** The same as long as it is the same concern. */
  readonly key: string;
  readonly kind: 'vacancy' | 'composition' | 'portfolio' | 'agreement' | 'kpis' | 'year';
  readonly system?: string;
  readonly da: string;
  readonly en: string;
  /** Who can mend it, in Danish: «Regionens medlem af SYS udpeger en FSA». */
  readonly mend: string;
  /** Persons who are told besides the secretariat: the region's member of SYS, and of an agreement and, late, of the year the chair of SYS. */
  readonly persons: readonly string[];
  /** There is time yet: not the first that whoever has just started the product hears. */
  readonly early?: true;
}

/** What the activity `lookAtRegister` has done and found. */
export interface Look {
  /** The next midnight at which anything in the register begins or has ended, or next year is asked about. */
  readonly next: string | null;
  /** Duties, ballots and hearings that were asked anew who holds them, and treatments that follow a moved meeting. */
  readonly renewed: readonly string[];
  readonly concerns: readonly Concern[];
}

/** A system that has fallen under three regions: its portfolio must be decided. */
export interface Shrunk {
  readonly system: string;
  /** In Danish, for the matter's form. */
  readonly why: string;
}
export interface OpenPortfolioMatters {
  readonly systems: readonly Shrunk[];
}
/** The matter of each system: opened now, or one that stood open already. */
export interface PortfolioMatters {
  readonly matters: readonly { readonly system: string; readonly case: string }[];
}

export interface RegisterWatchInput {
  /** Nothing is needed: the register is asked. */
  readonly caseId?: string;
}

/** There is one. */
export const registerWatchId = 'register/watch';
