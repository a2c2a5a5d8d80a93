export type Fact = readonly [name: string, value: string];

/** Which facts a letter shows beyond title, system and amount. */
export interface CaseFactsForm {
  readonly pool?: boolean;
  readonly recommendation?: boolean;
  readonly deadline?: boolean;
}
