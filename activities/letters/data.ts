import type { Json } from '../../workflows/messages.ts';

/** Reads the free data of a letter. What is missing or of another kind is `undefined`: a text then leaves the line out. */
export interface LetterData {
  text(key: string): string | undefined;
  whole(key: string): number | undefined;
  /** An amount of integer øre. */
  ore(key: string): number | undefined;
  yes(key: string): boolean;
  texts(key: string): readonly string[];
  part(key: string): LetterData;
}

/** A reader over `tell.data`, which every machine words in its own way. */
export function letterData(data: unknown): LetterData {
  const record: Readonly<Record<string, unknown>> =
    typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Readonly<Record<string, Json>>) : {};
  const whole = (key: string) => {
    const value = record[key];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
  };
  return {
    text: (key) => {
      const value = record[key];
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    },
    whole,
    ore: whole,
    yes: (key) => record[key] === true,
    texts: (key) => {
      const value = record[key];
      return Array.isArray(value)
        ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
        : [];
    },
    part: (key) => letterData(record[key]),
  };
}
