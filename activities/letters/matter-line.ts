import { type LetterKind, letterKinds } from '../../machines/governance/effects.ts';
import { formatDate } from '../../machines/governance/calendar.ts';
import { oneLine } from './content.ts';
import type { Matter } from './matter.ts';
import { longestSubject, prefixOf, shorten } from './subject.ts';

export interface MatterLine {
  readonly kind: LetterKind;
  readonly matter: Matter;
  /** What it is about this time, in a word or two: `udkast`, `godkendt af RSI`. */
  readonly what: string;
  /** Last day of the deadline, `YYYY-MM-DD`. */
  readonly lastDate?: string;
}

const count = (text: string): number => [...text].length;
/** Room is measured with the longest prefix, so that the words after it are the same in the task and in its reminders: Outlook threads by them. */
const room = longestSubject - Math.max(...letterKinds.map((kind) => count(prefixOf(kind)))) - 1;

/**
 * `[Opgave] Driftsbudget 2028 for PPJ: udkast – frist 31. marts 2027`, at most 78 characters. What does not fit gives way in this order: the
 * system's name to its id, the date to figures, the matter to its short form; only then is the id or the word cut. Year and date never are.
 */
export function matterLine({ kind, matter, what, lastDate }: MatterLine): string {
  const [name = '', other = name] = matter.systems.map(oneLine);
  const id = count(other) < count(name) ? other : name;
  const date = (style: 'long' | 'short') => (lastDate === undefined ? '' : ` – frist ${formatDate(lastDate, style)}`);
  const about = what === '' ? '' : `: ${oneLine(what)}`;
  const put = (words: string, system: string, until: string): string =>
    `${words}${system === '' ? '' : ` for ${system}`}${about}${until}`;
  const stems = [
    put(matter.long, name, date('long')),
    put(matter.long, id, date('long')),
    put(matter.long, id, date('short')),
    put(matter.short, id, date('short')),
  ];
  const stem = stems.find((one) => count(one) <= room) ?? cut(matter.short, id, about, date('short'));
  return `${prefixOf(kind)} ${stem}`;
}

function cut(words: string, id: string, about: string, until: string): string {
  const left = room - count(`${words}${about}${until}`) - count(' for ');
  const system = id === '' ? '' : shorten(id, left);
  const shown = `${words}${system === '' ? '' : ` for ${system}`}`;
  return `${shown}${shorten(about, room - count(shown) - count(until))}${until}`;
}
