import type { FollowUp } from '../escalation/follow-up.ts';
import type { CriticalRule } from '../escalation/critical.ts';
import type { Ground } from '../escalation/input.ts';
import { formatDate } from '../governance/date-words.ts';
import { monthName } from './dates.ts';
import { bodyOf, roleTerms } from './roles.ts';
import { capital, inLanguage, type Language, termOf, type Words } from './words.ts';

/** What makes a matter critical. */
const grounds: Readonly<Record<Ground, Words>> = {
  outage: ['afbrud, der er længere end SLA’ens grænse', 'an outage longer than the limit of the SLA'],
  availability: ['tilgængelighed under SLA’en', 'availability below the SLA'],
  security: ['brud på sikkerheden eller på persondatasikkerheden', 'a breach of security or of personal data'],
  documentation: [
    'manglende aftale eller dokumentation, ikke bragt i orden 30 dage efter varsel',
    'a missing agreement or document, not cured 30 days after notice',
  ],
  other: ['andet forhold, som anses for kritisk', 'another matter that is found critical'],
};
export const groundName = (ground: string, lang: Language): string => termOf(grounds, ground, lang);

/** What makes a matter critical: the rule with its figures, or that it is a judgement. */
export function criticalRuleName(critical: CriticalRule, lang: Language): string {
  const number = (value: number): string => (lang === 'da' ? String(value).replace('.', ',') : String(value));
  const words = (): Words => {
    switch (critical.rule) {
      case 'judgement':
        return ['efter skøn', 'by judgement'];
      case 'security':
        return ['efter reglen om brud på sikkerheden', 'by the rule on breaches of security'];
      case 'documentation':
        return [
          `efter reglen om manglende dokumentation: varslet ${formatDate(critical.noticeGiven)} og ikke bragt i orden i 30 dage`,
          `by the rule on missing documents: notice was given ${formatDate(critical.noticeGiven, 'long', 'en')}, not cured in 30 days`,
        ];
      case 'outage':
        return [
          `efter reglen om enkeltafbrud: ${number(critical.minutes)} minutter, SLA’ens grænse er ${number(critical.limit)}`,
          `by the rule on single outages: ${number(critical.minutes)} minutes, the limit of the SLA is ${number(critical.limit)}`,
        ];
      case 'farBelow':
      case 'twoMonths': {
        const months = critical.months
          .map(({ month, availabilityPct }) => `${monthName(month, lang)} ${number(availabilityPct)} %`)
          .join(lang === 'da' ? ' og ' : ' and ');
        const limit = number(critical.limit);
        return critical.rule === 'twoMonths'
          ? [
              `efter reglen om tilgængelighed under SLA’en to måneder i træk: ${months}, krav mindst ${limit} %`,
              `by the rule on availability below the SLA two months running: ${months}, at least ${limit} % is required`,
            ]
          : [
              `efter reglen om tilgængelighed mere end 0,5 procentpoint under SLA’en: ${months}, krav mindst ${limit} %`,
              `by the rule on availability more than 0.5 percentage points below the SLA: ${months}, at least ${limit} % is required`,
            ];
      }
    }
  };
  return inLanguage(words(), lang);
}

/** Whom RSI gives a task, as a choice: a person's seat by its holder, a body by its name. */
export const followUpRoleName = (role: NonNullable<FollowUp['role']>, lang: Language): string =>
  capital(inLanguage(role === 'secretariat' ? bodyOf(role) : roleTerms[role].the, lang));

/** How a task of an escalation is going; the mark stands beside the word, never alone. */
export const followUpStates: Readonly<Record<string, readonly [da: string, en: string, mark: string]>> = {
  open: ['i gang', 'under way', '◐'],
  done: ['løst', 'done', '✓'],
  released: ['frafaldet', 'released', '↷'],
};
/** «✓ løst» */
export const followUpStateName = (status: string, lang: Language): string => {
  const [da, en, mark] = followUpStates[status] ?? [status, status, ''];
  return `${mark} ${inLanguage([da, en], lang)}`.trim();
};

/** The system is no channel for what the law wants reported. */
export const noReportingChannel: Words = [
  'Dette er ikke en kanal for anmeldelse af hændelser efter NIS 2-loven eller databeskyttelsesreglerne (24 og 72 timer). De anmeldes for sig.',
  'This is no channel for reports of incidents under the NIS 2 act or the data protection rules (24 and 72 hours). They are reported where they must be.',
];
