import { hash } from 'node:crypto';

/** JSON with sorted keys and without absent values: the same data always gives the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    let text = '';
    // Without a comparison of their own, texts are sorted by their UTF-16 units.
    for (const key of Object.keys(fields).toSorted()) {
      const item = fields[key];
      if (item === undefined) continue;
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(item)}`;
    }
    return `{${text}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 in hexadecimal of a text in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** What identifies a version of a proposal. */
export function hashOf(value: unknown): string {
  return sha256(canonical(value));
}
