/** A change that cannot be made, with the field that is wrong. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';
  constructor(
    readonly field: string,
    readonly da: string,
    readonly en: string,
  ) {
    super(`${da} / ${en}`);
  }
}

export const refuse = (field: string, da: string, en: string): ChangeRefused => new ChangeRefused(field, da, en);
