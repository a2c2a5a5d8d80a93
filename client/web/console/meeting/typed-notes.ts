import type { Typed } from '../../fields.tsx';

/** Ids of items, as fields of the page end with them. */
export const namesUnder = (typed: Typed, start: string): readonly string[] =>
  Object.keys(typed).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));

/** What was typed under each item; a browser sends CRLF, and counts one character. */
export const notesTyped = (typed: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    namesUnder(typed, 'note.').map((id) => [id, (typed[`note.${id}`] ?? '').replaceAll('\r\n', '\n').trim()]),
  );

/** Where the page has the note of an item. */
export const placeOfNote = (field: string): string | undefined =>
  field.startsWith('notes.') ? field.replace('notes.', 'note.') : undefined;
