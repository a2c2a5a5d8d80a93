import { readFileSync } from 'node:fs';

const file = new URL('../../docs/seed/styringsmodel.txt', import.meta.url);
export const seedLines = readFileSync(file, 'utf8').split('\n');

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The text without its line breaks, and for each of its characters the line that it stands on. Hyphens at the end of a line join the word. */
const running = (() => {
  let text = '';
  const lines: number[] = [];
  for (const [index, given] of seedLines.entries()) {
    const line = plain(given);
    if (line === '') continue;
    const joined = text.endsWith('-') && !/[-–]\s*-$/.test(text);
    if (joined) {
      text = text.slice(0, -1);
      lines.pop();
    } else if (text !== '') {
      text += ' ';
      lines.push(index);
    }
    text += line;
    for (let at = 0; at < line.length; at += 1) lines.push(index + 1);
  }
  return { text, lines };
})();

/** First and last line of a quote; undefined when the document does not say so. */
export function linesOf(quote: string): readonly [number, number] | undefined {
  const words = plain(quote);
  const at = running.text.indexOf(words);
  if (at < 0) return undefined;
  return [running.lines[at]!, running.lines[at + words.length - 1]!];
}

/** Words that demand or forbid. */
const demands = /(^|[^\p{L}])(skal|kun|altid|aldrig|senest|inden|efter|efterfølgende|før|minimum)($|[^\p{L}])/iu;

/** Lines on which the document demands or forbids something, by number. */
export const demandingLines: readonly number[] = seedLines.flatMap((line, index) =>
  demands.test(line) ? [index + 1] : [],
);
