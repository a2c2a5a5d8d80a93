import type { FollowUp } from '../../../../machines/escalation/follow-up.ts';
import type { Ground } from '../../../../machines/escalation/input.ts';

type Pair = readonly [da: string, en: string];

/** What makes a matter critical. */
export const groundNames: Readonly<Record<Ground, Pair>> = {
  outage: ['Afbrud, der er længere end SLA’ens grænse', 'An outage longer than the limit of the SLA'],
  availability: ['Tilgængelighed under SLA’en', 'Availability below the SLA'],
  security: ['Brud på sikkerheden eller på persondatasikkerheden', 'A breach of security or of personal data'],
  documentation: [
    'Manglende aftale eller dokumentation, ikke bragt i orden 30 dage efter varsel',
    'A missing agreement or document, not cured 30 days after notice',
  ],
  other: ['Andet forhold, som du anser for kritisk', 'Another matter that you find critical'],
};

/** Whom RSI can give a task. */
export const followUpRoleNames: Readonly<Record<NonNullable<FollowUp['role']>, Pair>> = {
  fsa: ['Systemets FSA', 'FSA of the system'],
  fsgChair: ['Formanden for forretningsstyregruppen', 'Chair of the business steering group'],
  ownerRegion: ['Den systemansvarlige regions afgører', 'Decider of the responsible region'],
  ownerRegionMember: ['Den systemansvarlige regions medlem af SYS', "The responsible region's SYS member"],
  regionMember: ['En regions medlem af SYS', "A region's SYS member"],
  userGroupChair: ['Formanden for brugergruppen', 'Chair of the user group'],
  sysChair: ['Formanden for SYS', 'Chair of SYS'],
  secretariat: ['Sekretariatet', 'The secretariat'],
};

export const followUpStates: Readonly<Record<string, Pair>> = {
  open: ['◐ i gang', '◐ under way'],
  done: ['✓ løst', '✓ done'],
  released: ['↷ frafaldet', '↷ released'],
};

/** The system is no channel for what the law wants reported. */
export const noReportingChannel: Pair = [
  'Dette er ikke en kanal for anmeldelse af hændelser efter NIS 2-loven eller databeskyttelsesreglerne (24 og 72 timer). Anmeld dem, hvor de skal anmeldes, og skriv nummeret her.',
  'This is no channel for reports of incidents under the NIS 2 act or the data protection rules (24 and 72 hours). Report them where they must be reported, and give the number here.',
];
