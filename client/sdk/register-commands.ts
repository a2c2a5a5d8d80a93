import type { By, Role } from '../../machines/governance/people.ts';
import type { AgreementView } from '../../store/register/agreements.ts';
import type { Instant } from '../../workflows/messages.ts';

/** A sentence in both languages. */
export interface Sentence {
  readonly da: string;
  readonly en: string;
}

/** Open work that passes to others on a day. */
export interface PassingTask extends Sentence {
  readonly caseId: string;
  readonly title: string;
  readonly duty: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** An open ballot whose electorate changes on a day (A-30b). */
export interface ChangingBallot extends Sentence {
  readonly caseId: string;
  readonly title: string;
  readonly on: string;
  /** Regions that go out; `lapsing` are those of them that have voted. */
  readonly leaving: readonly string[];
  readonly lapsing: readonly string[];
  readonly joining: readonly string[];
}

/** What a change would do, before it is made: nothing is written and nobody is told. */
export interface RegisterPreview {
  /** Each change in words. */
  readonly differences: readonly Sentence[];
  /** Why it cannot be made; empty when it can. */
  readonly faults: readonly (Sentence & { readonly field: string })[];
  /** What becomes wrong by it without stopping it: a vacant role, a system under three regions. */
  readonly warnings: readonly Sentence[];
  readonly tasks: readonly PassingTask[];
  readonly ballots: readonly ChangingBallot[];
  /** Personal links that will lead to the explaining page. */
  readonly links: number;
  /** Budget cycles under way that concern the systems. */
  readonly cycles: readonly (Sentence & { readonly caseId: string })[];
  /** Open cases of the systems concerned. */
  readonly cases: readonly (Sentence & { readonly caseId: string; readonly title: string })[];
}

/** Something that the model asks of the register and that is missing. */
export interface MissingInRegister extends Sentence {
  /** Rows of the catalogue. */
  readonly rows: readonly string[];
  readonly key: string;
  readonly system?: string;
  readonly group?: string;
  readonly region?: string;
  /** Who can mend it. */
  readonly mender: Sentence;
  /** Where: a form of the register's page. */
  readonly link: string;
  /** The role that nobody holds, where its letters go to a fallback meanwhile. */
  readonly vacant?: Role;
  /** A system that fewer than three regions share carries the flag `ikke fællesregional`. */
  readonly flag?: 'ikke_faellesregional';
}

/** The register by decision. */
export interface RegisterCommands {
  /** What the changes would do. Who may make them may see it. Throws `BadInput` for what cannot be read, `Forbidden`. */
  previewRegisterChange(by: By, changes: readonly unknown[]): Promise<RegisterPreview>;
  /** Everything that is missing now: who can mend it, and where. */
  completeness(at?: Instant): Promise<readonly MissingInRegister[]>;
  /** Every agreement as it stands now: parties, validity, key, SLA annex. */
  agreements(at?: Instant): Promise<readonly AgreementView[]>;
  /** The register has been imported: open work follows at once. */
  registerImported(): Promise<void>;
}
