type Pair = readonly [da: string, en: string];

/** A choice as the page words it: what it is and what it leads to. */
export interface ChoiceText {
  readonly value: string;
  readonly label: Pair;
  readonly leads: Pair;
  /** Shown apart, under «Eller»: not an answer to the question itself. */
  readonly aside?: boolean;
}

export interface DutyForm {
  readonly question: Pair;
  /** What the review and the receipt call the act: «Du stemmer», «Du svarer». */
  readonly choices: readonly ChoiceText[];
}
