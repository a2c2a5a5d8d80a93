import { deadline, type Deadline } from '../../machines/governance/deadlines.ts';
import type { Json } from '../../workflows/messages.ts';

/** Reads the free data of a letter. What is missing or of another kind is `undefined`: a text then leaves the line out. */
export interface LetterData {
  text(key: string): string | undefined;
  /** As it stands, to be read by a schema of its own. */
  value(key: string): unknown;
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
export const letterData = (data: unknown): LetterData =>
  new RecordData(
    typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Readonly<Record<string, Json>>) : {},
  );

class RecordData implements LetterData {
  private readonly record: Readonly<Record<string, unknown>>;

  constructor(record: Readonly<Record<string, unknown>>) {
    this.record = record;
  }

  value(key: string): unknown {
    return this.record[key];
  }

  text(key: string): string | undefined {
    const value = this.record[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  whole(key: string): number | undefined {
    const value = this.record[key];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
  }

  ore(key: string): number | undefined {
    return this.whole(key);
  }

  yes(key: string): boolean {
    return this.record[key] === true;
  }

  texts(key: string): readonly string[] {
    const value = this.record[key];
    return Array.isArray(value)
      ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
      : [];
  }

  part(key: string): LetterData {
    return letterData(this.record[key]);
  }

  parts(key: string): readonly LetterData[] {
    const value = this.record[key];
    return Array.isArray(value) ? value.map((item: unknown) => letterData(item)) : [];
  }

  number(key: string): number | undefined {
    const value = this.record[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  deadline(key: string): Deadline | undefined {
    const value = this.record[key];
    const whole = deadline.safeParse(value);
    return whole.success
      ? whole.data
      : deadline.safeParse((value as Readonly<Record<string, Json>> | null)?.['deadline']).data;
  }
}
