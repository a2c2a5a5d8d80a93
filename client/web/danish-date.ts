/** `14-06-2027`, `14.6.2027`, `14/6 2027` and `2027-06-14` as `2027-06-14`; other text as it stands, for the command to refuse. */
export function isoDate(text: string): string {
  const found = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text.trim());
  return found ? `${found[3]}-${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}` : text.trim();
}
