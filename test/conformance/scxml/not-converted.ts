/** Why a document is not run. `no-xstate`: XState 5 has nothing for it. `converter`: this converter does not know it. */
export class NotConverted extends Error {
  override readonly name = 'NotConverted';
  readonly kind: 'no-xstate' | 'converter';

  constructor(kind: NotConverted['kind'], what: string) {
    super(what);
    this.kind = kind;
  }
}
