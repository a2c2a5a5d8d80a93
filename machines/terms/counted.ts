import { inLanguage, type Language, type Words } from './words.ts';

/** What people count, one and several. */
const countable = {
  days: ['dag|dage', 'day|days'],
  businessDays: ['arbejdsdag|arbejdsdage', 'business day|business days'],
  hours: ['time|timer', 'hour|hours'],
  minutes: ['minut|minutter', 'minute|minutes'],
  dates: ['dato|datoer', 'date|dates'],
  meetings: ['møde|møder', 'meeting|meetings'],
  cases: ['sag|sager', 'case|cases'],
  tasks: ['opgave|opgaver', 'task|tasks'],
  items: ['punkt|punkter', 'item|items'],
  entries: ['punkt|punkter', 'entry|entries'],
  lines: ['linje|linjer', 'line|lines'],
  reports: ['rapport|rapporter', 'report|reports'],
  projects: ['projekt|projekter', 'project|projects'],
  systems: ['system|systemer', 'system|systems'],
  regions: ['region|regioner', 'region|regions'],
  people: ['person|personer', 'person|people'],
  mails: ['mail|mails', 'mail|mails'],
  links: ['personligt link|personlige links', 'personal link|personal links'],
  votes: ['stemme|stemmer', 'vote|votes'],
  hiddenVotes: ['skjult stemme|skjulte stemmer', 'hidden vote|hidden votes'],
} as const satisfies Readonly<Record<string, Words>>;

/** «1 sag», «2 sager» */
export const counted = (count: number, thing: keyof typeof countable, lang: Language): string =>
  `${count} ${inLanguage(countable[thing], lang).split('|')[count === 1 ? 0 : 1]}`;
