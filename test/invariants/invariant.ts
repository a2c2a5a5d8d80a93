import type { Rule } from './search/explore.ts';

/** A sentence of the governance model as a rule that the search tries to break. */
export interface Invariant extends Rule {
  readonly title: string;
  /** Word for word from `docs/seed/styringsmodel.txt`; none for rules of the design itself. */
  readonly quotes: readonly string[];
  /** Rows of the catalogue. */
  readonly rows: readonly string[];
  /** The searches it is tried in; all when none is named. */
  readonly on: readonly string[];
}
