/** `Årlig licens (drift)` → `aarlig-licens-drift`: an id of at most 60 small letters, digits and hyphens. */
export function idFromText(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain === '' ? 'linje' : plain;
}
