/** The languages that people read. */
export type Language = 'da' | 'en';

/** A term in both languages, Danish first. */
export type Words = readonly [da: string, en: string];

/** The Danish or the English of a term. */
export const inLanguage = (words: Words, lang: Language): string => words[lang === 'da' ? 0 : 1];

/** Picks the Danish or the English of a pair. */
export type Translate = (da: string, en: string) => string;

export const translate =
  (lang: Language): Translate =>
  (da, en) =>
    inLanguage([da, en], lang);

/** The term that a table has for a key; the key itself when it has none. */
export const termOf = (table: Readonly<Record<string, Words>>, key: string, lang: Language): string =>
  Object.hasOwn(table, key) ? inLanguage(table[key]!, lang) : key;

/** The keys of a table, in its order. */
export const keysOf = <T extends Readonly<Record<string, unknown>>>(table: T): readonly (keyof T & string)[] =>
  Object.keys(table);

/** A term as it begins a line: «godkendt» → «Godkendt». */
export const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());
