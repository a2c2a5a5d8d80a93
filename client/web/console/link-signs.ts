import { type Language, termOf, type Words } from '../../../machines/terms/words.ts';

/** Signs that a program, not a person, opened a personal link. */
const signs: Readonly<Record<string, Words>> = {
  'no user agent': ['oplyste ingen browser', 'named no browser'],
  'known scanner user agent': ['kendt mailskanner', 'known mail scanner'],
  prefetch: ['forhåndshentning', 'prefetch'],
  'answered within 2 s': ['svar inden 2 sekunder', 'answered within 2 seconds'],
  'no cookie from the page': ['siden blev ikke åbnet først', 'the page was not opened first'],
};
export const isSign = (note: string): boolean => Object.hasOwn(signs, note);
export function signName(sign: string, lang: Language): string {
  return termOf(signs, sign, lang);
}
