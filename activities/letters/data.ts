import { deadline, type Deadline } from '../../machines/governance/deadlines.ts';
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
  /** The objects of a list, each to be read in the same way. */
  parts(key: string): readonly LetterData[];
  /** A number of any kind, e.g. per cent. */
  number(key: string): number | undefined;
  /** A whole deadline; also the one of a watched date. */
  deadline(key: string): Deadline | undefined;
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
    parts: (key) => {
      const value = record[key];
      return Array.isArray(value) ? value.map((item: unknown) => letterData(item)) : [];
    },
    number: (key) => {
      const value = record[key];
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    },
    deadline: (key) => {
      const value = record[key];
      const whole = deadline.safeParse(value);
      return whole.success
        ? whole.data
        : deadline.safeParse((value as Readonly<Record<string, Json>> | null)?.['deadline']).data;
    },
  };
}
