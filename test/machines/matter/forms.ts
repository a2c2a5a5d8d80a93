import type { KindName } from '../../../machines/matter/kinds.ts';

type Form = Readonly<Record<string, unknown>>;

/** A filled-in form of each kind for the example register in 2027, as people write it. */
export const forms: Readonly<Record<KindName, { readonly by: string; readonly system?: string; readonly form: Form }>> =
  {
    superuser: { by: 'ida.krogh', system: 'ppj', form: { name: 'Bo Rask', isNew: 'ja', trained: '2027-03-02' } },
    'fsa-staffing': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: {
        currentFte: '1',
        newFte: '1,5',
        costOre: '350.000',
        from: '2027-06-01',
        reason: 'Flere systemer i drift.',
      },
    },
    'responsible-region': {
      by: 'ida.krogh',
      system: 'ppj',
      form: { region: 'syddanmark', from: '2027-09-01', reason: 'Regionen har opgaven i forvejen.' },
    },
    'fsg-chair': {
      by: 'ida.krogh',
      system: 'ppj',
      form: { fsg: 'fsg-ppj', person: 'niels.frost', from: '2027-06-01' },
    },
    'fsa-appointment': { by: 'karen.bach', system: 'ppj', form: { person: 'line.toft', from: '2027-06-01' } },
    vacancy: {
      by: 'ida.krogh',
      system: 'ppj',
      form: { seat: 'fsa', of: 'ppj', person: 'soeren.dahl', to: '2027-05-31' },
    },
    'user-group-meetings': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: { meetingsAYear: '4', regions: 'De er enige.' },
    },
    'service-notice': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: { of: 'serviceWindow', on: '2027-06-05', from: '22:00', to: '23:30', notice: 'Brug papir imens.' },
    },
    'release-test': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: { release: '12.4', where: 'Testmiljøet', until: '2027-05-20', scope: 'Aflæsning af skulder.' },
    },
    'user-group': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: { userGroup: 'brugere-ppj', seat: 'userGroupChair', person: 'trine.bak', from: '2027-06-01' },
    },
    'portfolio-entry': {
      by: 'ida.krogh',
      form: {
        id: 'vagtplan',
        name: 'Fælles vagtplan',
        ownerRegion: 'midtjylland',
        regions: 'oestdanmark, syddanmark, midtjylland, nordjylland',
        inOperationFrom: '2026-05-01',
        from: '2027-07-01',
        reason: 'Alle regioner bruger det.',
      },
    },
    'portfolio-exit': {
      by: 'ida.krogh',
      system: 'labsvar',
      form: { lastDay: '2027-06-30', how: 'annulleret', reason: 'Systemet lukkes.' },
    },
    'portfolio-review': {
      by: 'ida.krogh',
      system: 'logistik',
      form: { lastDay: '2027-06-30', how: 'annulleret', reason: 'Kun to regioner bruger det.' },
    },
    domain: {
      by: 'ida.krogh',
      form: { domain: 'akut', name: 'Akutområdet', systems: 'ppj', from: '2027-06-01', overlap: 'Samme brugere.' },
    },
    'sys-chair': { by: 'ida.krogh', form: { person: 'karen.bach', from: '2027-06-01' } },
    'operating-agreement': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: {
        type: 'drift',
        id: 'drift-ppj-2027',
        title: 'Driftsaftale for PPJ 2027',
        from: '2027-06-01',
        costKey: 'oestdanmark 46; syddanmark 20,8; midtjylland 22,9; nordjylland 10,3',
        responsibility: 'Regionen driver og vedligeholder systemet.',
        slaAnnex: 'ja',
        availability: '99,5 % pr. måned',
        responseTimes: '2 sekunder',
        support: 'Hverdage 8-16',
        backup: 'Daglig',
        errorHandling: 'Kritiske fejl inden for en time',
      },
    },
    template: {
      by: 'ida.krogh',
      form: {
        template: 'sla',
        name: 'SLA-aftale',
        text: '## Tilgængelighed\nKrav i procent.\n\n## Nødprocedure\nHvad gør brugerne imens.',
        change: 'Nyt afsnit om nødprocedure.',
        from: '2027-06-01',
      },
    },
    'contract-renewal': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: {
        contract: 'ppj-hosting',
        title: 'Drift og hosting af PPJ',
        supplier: 'Driftshuset A/S',
        expires: '2029-12-31',
        plan: 'extend',
        newExpiry: '2031-12-31',
        assessment: 'Optionen kan bruges.',
      },
    },
    'handbook-review': {
      by: 'ida.krogh',
      system: 'ppj',
      form: { reviewed: '2027-03-01', result: 'changed', where: 'Fællesdrevet', changes: 'Ny kontaktvej.' },
    },
    'template-review': {
      by: 'ida.krogh',
      form: { reviewed: '2027-03-01', result: 'unchanged', notes: 'Alle seks er gennemgået.' },
    },
    attestation: { by: 'ida.krogh', system: 'ppj', form: { compliance: 'ja', documentation: 'ja' } },
    'sla-targets': {
      by: 'ida.krogh',
      system: 'ppj',
      form: { period: '2028', followUp: 'Målene er holdt.', targets: '99,6 % tilgængelighed' },
    },
    'training-material': {
      by: 'soeren.dahl',
      system: 'ppj',
      form: { name: 'Kom i gang med PPJ', where: 'Intranettet', summary: 'For nye paramedicinere.' },
    },
    issue: {
      by: 'soeren.dahl',
      system: 'ppj',
      form: {
        issue: 'To versioner i drift.',
        options: 'Én eller to.',
        proposal: 'Én.',
        involvement: 'Drøftet i gruppen.',
      },
    },
    'strategic-case': {
      by: 'ida.krogh',
      form: { owner: 'Danske Regioner', background: 'Ny national strategi.', proposal: 'Tiltræd den.' },
    },
    'rsi-project': {
      by: 'ida.krogh',
      system: 'ppj',
      form: { project: '', to: 'rsi', reason: 'Særlig kompleksitet.' },
    },
    'sys-item': { by: 'anne.lund', form: { type: 'discuss', text: 'Fælles vagtordning.' } },
    guideline: {
      by: 'ida.krogh',
      form: {
        id: 'kommissorium',
        type: 'guideline',
        name: 'Kommissorium',
        text: 'Formål og opgaver.',
        from: '2027-06-01',
      },
    },
  };
