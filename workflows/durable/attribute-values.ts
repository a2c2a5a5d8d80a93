import type { AttributeValue } from './options.ts';

/** Temporal's types of search attributes that a value can have here. */
export type AttributeType = 'TEXT' | 'KEYWORD' | 'KEYWORD_LIST' | 'INT' | 'DOUBLE' | 'BOOL' | 'DATETIME';

/** What the engine itself writes, beside what a machine's options ask for. */
export const engineAttributes = {
  Machine: 'KEYWORD',
  State: 'KEYWORD',
  NextDeadline: 'DATETIME',
  Incident: 'KEYWORD',
} as const satisfies Readonly<Record<string, AttributeType>>;

/** The most characters of a text that every server takes: PostgreSQL's columns have room for 255; Temporal itself closes a case that writes more than 2 kB. */
const mostCharacters = 255;
/** Stands at the end of what was cut. */
const cutMark = '…';

export function attributeType(value: AttributeValue): AttributeType {
  if (typeof value === 'string') return 'KEYWORD';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INT' : 'DOUBLE';
  if (typeof value === 'boolean') return 'BOOL';
  return value instanceof Date ? 'DATETIME' : 'KEYWORD_LIST';
}

/** The value, with texts cut to what can be written. */
export function cutAttribute(value: AttributeValue): AttributeValue {
  if (typeof value === 'string') return cut(value);
  return Array.isArray(value) ? value.map((one: string) => cut(one)) : value;
}

/** The value as text: equal texts, equal values. */
export function attributeText(value: AttributeValue): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= mostCharacters ? text : `${characters.slice(0, mostCharacters - 1).join('')}${cutMark}`;
}
