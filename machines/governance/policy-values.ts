import { formatDate } from './date-words.ts';
import { localDate } from './local-time.ts';
import { formatKroner } from './money.ts';
import { policyName } from './policy-words.ts';

type Language = 'da' | 'en';
type Words = readonly [da: string, en: string];

/** Answers of the policy in words. What is not here is shown as it is written. */
const answers: Readonly<Record<string, Words>> = {
  new: ['kun sager, der indgives efter', 'only cases filed after'],
  undecided: ['også sager, der ikke er afgjort', 'undecided cases too'],
  all: ['alle', 'all'],
  warn: ['der varsles', 'a warning is given'],
  enforce: ['grænsen håndhæves', 'the limit is enforced'],
  off: ['intet sker', 'nothing happens'],
  routeBySum: ['summen bestemmer, hvem der afgør', 'the sum says who decides'],
  simpleMajority: ['simpelt flertal af de afgivne stemmer', 'simple majority of the votes cast'],
  consensus: ['enighed; én stemme imod sender sagen på et møde', 'consensus; one vote against sends it to a meeting'],
  unanimity: ['alle afgivne stemmer for', 'every vote cast for'],
  moreThanHalf: ['mere end halvdelen', 'more than half'],
  atLeastHalf: ['mindst halvdelen', 'at least half'],
  chair: ['formanden afgør', 'the chair decides'],
  rejected: ['forslaget falder', 'the proposal falls'],
  allVoted: ['når alle har stemt', 'when all have voted'],
  majority: ['når flertallet er sikkert', 'when the majority is certain'],
  never: ['aldrig', 'never'],
  none: ['nej; står fast', 'no; stays'],
  preceding: ['arbejdsdagen før', 'the business day before'],
  following: ['arbejdsdagen efter', 'the business day after'],
  email: ['modtagerens egen mailadresse', "the recipient's own e-mail address"],
  optional: ['kan angives', 'optional'],
  required: ['skal angives', 'required'],
  fsg: ['forretningsstyregruppens systemer', "the steering group's systems"],
  system: ['hvert system for sig', 'each system'],
};

/** Keys where one of the answers means something of its own. */
const special: Readonly<Record<string, Words>> = {
  'appliesTo all': ['alle sager, også senere trin i afgjorte', 'all cases, also later steps of decided ones'],
  'regionForward.autoAfterBd null': ['aldrig af sig selv', 'never by itself'],
  'link.humanCheck none': ['ingen', 'none'],
};

const monthDay = /^\d\d-\d\d$/;
const businessDays = (count: number, language: Language): string =>
  language === 'da' ? `${count} arbejdsdag${count === 1 ? '' : 'e'}` : `${count} business day${count === 1 ? '' : 's'}`;

/** One value of the policy as people read it: `300.000,00 kr.`, `5 arbejdsdage`, `31. maj`. */
export function policyValue(key: string, value: unknown, language: Language): string {
  const pick = (words: Words): string => words[language === 'da' ? 0 : 1];
  const own = special[`${key} ${String(value)}`];
  if (own !== undefined) return pick(own);
  if (Array.isArray(value)) return value.map((item) => policyValue(key, item, language)).join(', ');
  if (typeof value === 'number') {
    if (key.endsWith('Ore')) return formatKroner(value, { whole: true });
    return key.endsWith('Bd') ? businessDays(value, language) : String(value);
  }
  if (typeof value === 'boolean') return pick(value ? ['ja', 'yes'] : ['nej', 'no']);
  if (value === null || value === undefined) return '–';
  const text = String(value);
  if (key === 'effectiveFrom') return formatDate(localDate(text), 'long', language);
  // Any leap year will do: only day and month are shown.
  if (monthDay.test(text)) return formatDate(`2028-${text}`, 'long', language).replace(/\s*2028$/, '');
  const words = answers[text];
  return words === undefined ? text : pick(words);
}

/** «Tærsklen for regionens egen afgørelse: 250.000,00 kr. → 300.000,00 kr.» */
export const changeInWords = (
  { key, before, after }: { readonly key: string; readonly before: unknown; readonly after: unknown },
  language: Language,
): string =>
  `${policyName(key, language)}: ${policyValue(key, before, language)} → ${policyValue(key, after, language)}`;
