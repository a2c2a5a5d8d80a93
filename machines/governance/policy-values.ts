import { counted } from '../terms/counted.ts';
import { formatDate } from './date-words.ts';
import { localDate } from './local-time.ts';
import { formatKroner } from './money.ts';
import { policyName } from './policy-words.ts';

type Language = 'da' | 'en';
type Words = readonly [da: string, en: string];

/** Answers of the policy in words. What is not here is shown as it is written. */
const answers: Readonly<Record<string, Words>> = {
  new: ['kun sager, der indgives fra den dag', 'only cases filed from that day on'],
  undecided: ['også sager, der ikke er afgjort den dag', 'also cases that are undecided on that day'],
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
  escalation: ['eskaleringer', 'escalations'],
  receipt: ['kvitteringer', 'receipts'],
  ore: ['øre', 'øre'],
  oneOffTotalExVat: ['engangsbeløbet i alt, ekskl. moms', 'the one-off total, excl. VAT'],
  perRequest: ['hvert ændringsønske for sig', 'each change request by itself'],
  terminal: ['endeligt', 'final'],
  inform: ['orienteres', 'is informed'],
  decisionYear: ['det år, beslutningen tages', 'the year of the decision'],
  notCounted: ['tælles ikke med', 'is not counted'],
  untilClose: ['indtil afstemningen lukker', 'until the ballot closes'],
  reissueToSuccessor: ['den fortsættende region stemmer', 'the successor region votes'],
  votes: ['ved afstemning', 'by votes'],
  recorded: ['registreres efter referatet', 'recorded from the minutes'],
  'recorded+chair': ['skrives ned og bekræftes af formanden', 'written down and confirmed by the chair'],
  returnToSys: ['sendes tilbage til SYS', 'is returned to SYS'],
  sysOrder: ['den, SYS beslutter på mødet', 'the one that SYS decides at its meeting'],
  returnToFsg: ['sendes tilbage til forretningsstyregruppen', 'is returned to the business steering group'],
  complete: ['skal være fuldstændige', 'must be complete'],
  asTheyAre: ['forelægges, som de er', 'are put as they are'],
  byDecision: ['viser forskellen og kræver en beslutning', 'shows the difference and needs a decision'],
  atOnce: ['indlæses uden beslutning', 'is imported without a decision'],
  smallOrDecided: ['puljer til mindre ændringsønsker og besluttede sager', 'pots for small requests and decided cases'],
  anyLine: ['enhver linje', 'any line'],
  AB: ['del A og del B', 'part A and part B'],
  B: ['kun del B', 'part B only'],
  explicit: ['registreres for et tidsrum', 'registered for a period'],
  restart: ['afstemningen begynder forfra', 'the ballot begins again'],
  fsaOrFsgChairUntilDecision: [
    'FSA eller forretningsstyregruppens formand, indtil det er afgjort',
    "the FSA or the steering group's chair, until it is decided",
  ],
  allowed: ['er tilladt', 'is allowed'],
  exceptional: ['undtagelsesvis', 'exceptionally'],
  'first bd of January': ['første arbejdsdag i januar', 'first business day of January'],
  'last bd of February': ['sidste arbejdsdag i februar', 'last business day of February'],
  previousPartA: ['sidste års del A gælder', "last year's part A applies"],
  alwaysAccept: ['optages altid', 'always accepted'],
  budgetYearStart: ['som den lyder 1. januar i budgetåret', 'as it stands on 1 January of the budget year'],
  largestRemainderOre: ['i hele øre, største rest først', 'in whole øre, largest remainder first'],
  refundByKey: ['går tilbage efter fordelingsnøglen', 'goes back by the distribution key'],
  participants: ['de deltagende regioner', 'the regions that take part'],
  fromAgreement: ['aftalens egen', "the agreement's own"],
  fsg: ['forretningsstyregruppens systemer', "the steering group's systems"],
  system: ['hvert system for sig', 'each system'],
};

/** Keys where one of the answers means something of its own. */
const special: Readonly<Record<string, Words>> = {
  'appliesTo all': [
    'alle sager, også senere trin i afgjorte ændringsønsker',
    'all cases, also later steps of decided change requests',
  ],
  'regionForward.autoAfterBd null': ['aldrig af sig selv', 'never by itself'],
  'link.humanCheck none': ['ingen', 'none'],
  'visibility open': ['alle, der deltager', 'everyone who takes part'],
};

const monthDay = /^\d\d-\d\d$/;

/** One value of the policy as people read it: `300.000 kr.`, `5 arbejdsdage`, `31. maj`. */
export function policyValue(key: string, value: unknown, language: Language): string {
  const pick = (words: Words): string => words[language === 'da' ? 0 : 1];
  const own = special[`${key} ${String(value)}`];
  if (own !== undefined) return pick(own);
  if (Array.isArray(value)) return value.map((item) => policyValue(key, item, language)).join(', ');
  if (typeof value === 'number') {
    if (key.endsWith('Ore')) return formatKroner(value);
    return key.endsWith('Bd') ? counted(value, 'businessDays', language) : String(value);
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

/** «Tærsklen for regionens egen afgørelse: 250.000 kr. → 300.000 kr.» */
export const changeInWords = (
  { key, before, after }: { readonly key: string; readonly before: unknown; readonly after: unknown },
  language: Language,
): string =>
  `${policyName(key, language)}: ${policyValue(key, before, language)} → ${policyValue(key, after, language)}`;
