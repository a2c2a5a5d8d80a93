/** Something that is not as the model wants it, which somebody must be told of: a vacant role, or a system under three regions. */
export interface Concern {
  /** The same as long as it is the same concern. */
  readonly key: string;
  readonly kind: 'vacancy' | 'portfolio';
  readonly system?: string;
  readonly da: string;
  readonly en: string;
  /** Who can mend it, in Danish: «Regionens SYS-medlem udpeger en FSA». */
  readonly mend: string;
  /** Persons who are told besides the secretariat: the region's member of SYS. */
  readonly persons: readonly string[];
}

/** What the activity `lookAtRegister` has done and found. */
export interface Look {
  /** The next midnight at which anything in the register begins or has ended; null when nothing is planned. */
  readonly next: string | null;
  /** Duties, ballots and hearings that were asked anew who holds them. */
  readonly renewed: readonly string[];
  readonly concerns: readonly Concern[];
}

export interface RegisterWatchInput {
  /** Nothing is needed: the register is asked. */
  readonly caseId?: string;
}

/** There is one. */
export const registerWatchId = 'register/watch';
