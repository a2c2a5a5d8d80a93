import type { Scope } from './scope.ts';
import { type Recipient, writeTo } from './letters.ts';
import type { OpenTask } from './writes.ts';
import { effectOf } from './effect-of.ts';

/** The letter of a step that has no news of its own to tell. */
const askingEnded = { letter: 'orientation', about: 'asking-ended' } as const;

/**
 * Whoever was asked is told when the asking ends without their answer: the step's own news goes to them too, and takes the entry out of their
 * calendar. Not to whoever ended it, nor to the secretariat, whose tasks are a working list that all of it share.
 */
export function informAsked(ending: Omit<Scope, 'effect' | 'index'>, tasks: readonly OpenTask[]): void {
  const { batch, writes, by } = ending;
  const asked = tasks.filter(({ person, role }) => role !== 'secretariat' && person !== by?.person);
  if (asked.length === 0) return;
  const persons = new Set(asked.map(({ person }) => person));
  for (const [place, letter] of writes.letters.entries())
    if (letter.kind === 'orientation' && persons.has(letter.person))
      writes.letters[place] = { ...letter, data: { ...letter.data, fallenAway: true } };
  const informed = new Set(writes.letters.map(({ person }) => person));
  const recipients = asked
    .filter(({ person }) => !informed.has(person))
    .map(({ person, role, onBehalfOf }): Recipient => ({
      person,
      data: { recipientRole: role, fallenAway: true, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
    }));
  if (recipients.length === 0) return;
  const index = batch.effects.findLastIndex((one) => {
    const { type, params } = effectOf(one);
    return type === 'tell' && params.letter === 'orientation';
  });
  const last = batch.effects[index];
  const effect = last && effectOf(last);
  if (effect?.type !== 'tell') return writeTo({ ...ending, index: batch.effects.length }, askingEnded, recipients);
  const { to: _to, ...news } = effect.params;
  writeTo({ ...ending, index }, news, recipients);
}
