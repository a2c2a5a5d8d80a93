import { choice, line, optional, textUpTo } from '../forms/field.ts';
import { itemKindNames } from '../terms/meetings.ts';
import { itemKinds } from './agenda.ts';

/** A member's own item: asked for by link, on a page, in a file. */
export const wishFields = {
  title: line('Overskrift', 'Title'),
  text: textUpTo(10_000)('Hvad der ønskes behandlet', 'What is to be treated'),
  kind: optional(
    choice(
      'Slags',
      'Kind',
      itemKinds.map((kind) => [kind, ...itemKindNames[kind]] as const),
      ['Drøftelse, hvis intet vælges', 'Discussion when nothing is chosen'],
    ),
  ),
};
