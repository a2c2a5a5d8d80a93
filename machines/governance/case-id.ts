/**
 * What an id such as `annual-budget/2028-ppj` is made of: the kind before its first `/`, and the number or name after it. Documents are named the same way. An
 * id without a `/` is all number.
 */
export function partsOfId(id: string): { readonly kind: string; readonly number: string } {
  const at = id.indexOf('/');
  return { kind: id.slice(0, Math.max(at, 0)), number: id.slice(at + 1) };
}
