/** What is wrong with an input and how to mend it, in both languages (Danish is shown first). */
export interface Fault {
  readonly da: string;
  readonly en: string;
}

/** Thrown when a pure function of the model gets something it cannot answer for; names the fault and the remedy. */
export class BadInput extends Error {
  readonly da: string;
  readonly en: string;

  constructor(fault: Fault) {
    super(`${fault.da} / ${fault.en}`);
    this.name = 'BadInput';
    this.da = fault.da;
    this.en = fault.en;
  }
}
