type Pair = readonly [da: string, en: string];

/** The fields of a proposal as people know them, in the order they are read. */
export const proposalNames: Readonly<Record<string, Pair>> = {
  title: ['Titel', 'Title'],
  system: ['System', 'System'],
  amountOre: ['Beløb', 'Amount'],
  runningCostOre: ['Afledt drift om året', 'Running cost a year'],
  motivation: ['Behov og effekt', 'Need and effect'],
  justification: ['Faglig begrundelse', 'Professional justification'],
  businessCase: ['Business case light', 'Business case light'],
  noBusinessCaseReason: ['Hvorfor ingen business case', 'Why no business case'],
  involvement: ['Inddragelse af brugergruppe og FSG', 'Involvement of user group and FSG'],
  strategy: ['Sammenhæng med strategier', 'Relation to strategies'],
  source: ['Kilde', 'Source'],
  linked: ['Del af samme leverance', 'Part of the same delivery'],
  urgent: ['Haster', 'Urgent'],
  statutory: ['Lovbundet', 'Statutory'],
};

export const caseParts: Readonly<Record<string, Pair>> = {
  purpose: ['Formål', 'Purpose'],
  deliverable: ['Leverance', 'Deliverable'],
  timetable: ['Tidsplan', 'Timetable'],
  economy: ['Økonomi', 'Economy'],
};
