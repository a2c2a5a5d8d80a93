import { BadInput } from '../../machines/governance/bad-input.ts';
import type { LetterRow } from '../../store/rows.ts';
import { texts } from './texts/index.ts';
import type { Topic } from './topic.ts';

const known: Readonly<Record<string, Topic>> = texts;

/** The text of a letter. Throws `BadInput` for a key or kind that has none: an empty mail is never sent. */
export function findText({ about, kind, id }: Pick<LetterRow, 'about' | 'kind' | 'id'>): Topic {
  const topic = Object.hasOwn(known, about) ? known[about] : undefined;
  if (!topic)
    throw new BadInput({
      da: `Brevet ${id} handler om «${about}», som der ingen tekst er til. Tilføj teksten i activities/letters/texts.`,
      en: `Letter ${id} is about "${about}", for which there is no text. Add one to activities/letters/texts.`,
    });
  if (!topic.kinds.includes(kind))
    throw new BadInput({
      da: `Brevet ${id} om «${about}» kan ikke sendes som «${kind}», kun som ${topic.kinds.join(', ')}.`,
      en: `Letter ${id} about "${about}" cannot be sent as "${kind}", only as ${topic.kinds.join(', ')}.`,
    });
  return topic;
}
