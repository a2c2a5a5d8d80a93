import { lifecycles } from '../../machines/views.ts';

/** What no text for a Dane may have in it, by why. */
const faults: readonly (readonly [why: string, found: RegExp])[] = [
  ['a date is written 31. maj 2027, or 31.05.2027 in a table', /(?<![\w/.-])20\d\d-[01]\d-[0-3]\d(?![\w/-])/g],
  [
    'months have Danish names',
    /\b(?:January|February|March|May|June|July|October|December) \d|\d (?:January|February|March|May|June|July|October|December)\b/g,
  ],
  [
    'one is not several',
    /(?<![\d.,/-])1 (?:arbejdsdage|dage|timer|minutter|uger|sager|opgaver|møder|mails|links|linjer|rapporter|systemer|regioner|personer|punkter|projekter|stemmer|nyheder|datoer)\b/g,
  ],
  ['an abbreviation has one full stop', /\bkr\.\./g],
  [
    'states, outcomes and fields have words',
    /(?<![\w/@.=?&:#-])[a-zæøå]+(?:\.[a-z]+)*[a-zæøå][A-Z][a-zA-Z]+(?![\w/@]|\.\w)/g,
  ],
  ['states have words', /\b(?:adopted|followUp|intake|open|preparation|sitting)\.[a-z]\w+/g],
  [
    'lifecycles have names',
    new RegExp(`(?<![\\w/.@-])(?:${lifecycles.filter((name) => name.includes('-')).join('|')})(?![\\w/.-])`, 'g'),
  ],
  ['a value is there or left out', /\b(?:undefined|null|NaN)\b|\[object/g],
  [
    'there is a better word',
    /\b(?:eskalation|indgangsbudget|kladde|UTC)\b|[Dd]et bedes du|er sket nu|ét trin tilbage|[Ss]ig nej/g,
  ],
];

/** What is wrong with a text as Danes read it (docs/glossary.md): nothing, or each fault with the words around it. */
export const faultsInDanish = (text: string): readonly string[] =>
  faults.flatMap(([why, found]) =>
    [...text.matchAll(found)].map(
      ({ index, 0: what }) => `${why}: …${text.slice(Math.max(0, index - 40), index + what.length + 20)}…`,
    ),
  );

/** The Danish of a mail, which the few English lines at its end are no part of. */
export const danishOf = (mail: string): string => mail.split('In English:')[0] ?? '';
