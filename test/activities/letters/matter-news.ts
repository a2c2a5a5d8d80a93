import type { TextName } from '../../../activities/letters/texts/index.ts';

/** What a matter says with each of its letters, and words that the reader must then find. */
export const matterNews: Partial<Record<TextName, { data: Record<string, unknown>; finds: readonly string[] }>> = {
  'matter-completion': {
    data: { ask: 'gøre sagen færdig', kindName: 'Problemstilling til SYS', reason: 'Beskriv konsekvenserne' },
    finds: ['Du bedes gøre sagen færdig', '> Beskriv konsekvenserne', 'fordi du er forslagsstiller'],
  },
  'matter-preparation-fsa': {
    data: { ask: 'gennemgå driftshåndbogen' },
    finds: ['Du bedes gennemgå driftshåndbogen', 'systemadministrator (FSA)'],
  },
  'matter-preparation-region': {
    data: { ask: 'afgive den årlige erklæring' },
    finds: ['Du bedes afgive den årlige erklæring', 'fordi du er medlem af SYS for den systemansvarlige region'],
  },
  'matter-preparation-member': {
    data: { ask: 'svare for regionen' },
    finds: ['Du bedes svare for regionen', 'fordi du er medlem af SYS for regionen'],
  },
  'matter-preparation-secretariat': {
    data: { ask: 'gennemgå SYS’ seks skabeloner' },
    finds: ['gennemgå SYS’ seks skabeloner', 'fordi du er medarbejder i SYS-sekretariatet'],
  },
  'matter-recommendation-fsg': {
    data: { ask: 'drøfte problemstillingen' },
    finds: ['Du bedes drøfte problemstillingen', 'kommer ikke videre til SYS'],
  },
  'matter-recommendation-region': { data: { ask: 'indgå driftsaftalen' }, finds: ['Du bedes indgå driftsaftalen'] },
  'matter-decision-region': { data: { ask: 'udpege systemets FSA' }, finds: ['udpege systemets FSA', 'ikke afgjort'] },
  'matter-decision-fsg': { data: { ask: 'godkende drifts- og servicemål' }, finds: ['godkende drifts- og servicemål'] },
  'matter-decision-users': { data: { ask: 'godkende materialet' }, finds: ['fordi du er formand for brugergruppen'] },
  'matter-decision-secretariat': { data: { ask: 'bekræfte fratrædelsen' }, finds: ['bekræfte fratrædelsen'] },
  'matter-received': { data: { kindName: 'FSA-normering' }, finds: ['Sagen er modtaget: FSA-normering'] },
  'matter-returned': {
    data: { bodyName: 'forretningsstyregruppen', ask: 'gøre sagen færdig', reason: 'Mangler økonomi' },
    finds: [
      'Forretningsstyregruppen har hjemvist sagen til det forrige trin',
      '> Mangler økonomi',
      'gøre sagen færdig',
    ],
  },
  'matter-adopted': {
    data: { effectiveAt: '2031-05-31T22:00:00.000Z', reference: 'SYS pkt. 7' },
    finds: ['Sagen er godkendt. Det gælder fra den 1. juni 2031.', 'SYS pkt. 7'],
  },
  'matter-refused': {
    data: { bodyName: 'SYS', reason: 'Ikke nu' },
    finds: ['SYS har ikke tiltrådt sagen', '> Ikke nu'],
  },
  'matter-withdrawn': { data: { reason: 'Fortrudt' }, finds: ['trukket tilbage', '> Fortrudt'] },
  'matter-orientation': { data: {}, finds: ['RSI-kredsen orienteres hermed'] },
  'matter-escalated': {
    data: { words: 'Regionen har svaret nej om dokumentationen.', escalation: '2027-0007' },
    finds: [
      'Regionen har svaret nej om dokumentationen.',
      'Eskalering 2027-0007 er oprettet af sig selv',
      'Formanden for SYS er bedt om at vurdere',
    ],
  },
  'matter-system-left': { data: { ended: 3, kept: 2 }, finds: ['3 åbne sager er lukket, 2 gøres færdige'] },
  'change-request-handed-over': {
    data: { reason: 'Overdraget til Digital Sundhed Danmark' },
    finds: ['er overdraget sammen med det', '> Overdraget til Digital Sundhed Danmark'],
  },
};
