import { describe, expect, it } from 'vitest';
import { createDocuments } from '../../../client/documents/create-documents.ts';
import { formatNames, paperFile } from '../../../client/documents/formats.ts';
import { agendaPaper } from '../../../client/documents/from/agenda-paper.ts';
import { minutesPaper } from '../../../client/documents/from/minutes-paper.ts';
import type { Names } from '../../../client/documents/from/words.ts';
import {
  type AgendaContent,
  type AgendaItem,
  agendaSections,
  type ItemResult,
  type MinutesContent,
} from '../../../machines/meeting/agenda.ts';
import { wordsOf as minuted } from '../../../machines/meeting/minutes.ts';
import { hashOf } from '../../../store/canonical.ts';
import { as } from '../../machines/house.ts';
import { openMeetingHouse } from '../../machines/meeting/house.ts';
import { outOfOrder, wordsOf } from './read-paper.ts';

const names: Names = {
  region: (id) => ({ nord: 'Region Nordjylland', midt: 'Region Midtjylland', syd: 'Region Syddanmark' })[id] ?? id,
  system: () => 'Præhospital Patientjournal (PPJ)',
};
const meeting = {
  number: '2028-05-16',
  date: '2028-05-16',
  from: '10:00',
  to: '14:00',
  place: 'Danske Regioner, Københavnsværelset',
  extraordinary: false,
};
const proof = {
  outcome: 'adopted' as const,
  electorate: 3,
  quorum: 2,
  for: 2,
  against: 1,
  abstained: 0,
  notCast: [],
  recused: [],
  da: 'Vedtaget med 2 stemmer for og 1 imod. 3 af 3 regioner deltog.',
  en: 'Adopted by 2 votes to 1.',
};
const blank = {
  case: null,
  system: null,
  amountOre: null,
  rank: null,
  recommendation: null,
  lifted: null,
  late: false,
  by: null,
  text: null,
  note: null,
  outcomes: [],
} as const;
const request: AgendaItem = {
  ...blank,
  id: 'case:change-request/2028-0012',
  section: 'requests',
  no: '5.1',
  kind: 'decision',
  title: '2028-0012: Underskrift på tablet',
  case: 'change-request/2028-0012',
  system: 'ppj',
  amountOre: 90_000_000,
  rank: 1,
  recommendation: 'Forretningsstyregruppen indstiller, at SYS godkender ændringsønsket med prioritet 1.',
  outcomes: ['adopted', 'refused'],
  lifted: {
    proof,
    votes: [
      { region: 'nord', choice: 'against' },
      { region: 'midt', choice: 'for' },
    ],
  },
};
const items: readonly AgendaItem[] = agendaSections.flatMap(({ no, key, da }) => [
  { ...blank, id: key, section: key, no: String(no), kind: 'orientation' as const, title: da },
  ...(key === 'requests' ? [request] : []),
]);
const agenda: AgendaContent = {
  meeting,
  items,
  late: [],
  frame: { year: 2028, grantedOre: 1_000_000_000, committedOre: 0, spentOre: 0, remainingOre: 1_000_000_000 },
  actions: [
    { case: 'meeting/2028-03-01', what: 'Informér brugergruppen', who: 'Søren Dahl', due: '2028-04-01', overdue: true },
  ],
  written: [],
  projects: [
    {
      project: 'change-request/2027-0042',
      number: '2027-0042',
      title: 'Signatur',
      system: 'ppj',
      systemName: 'PPJ',
      approvedOre: 64_000_000,
      status: null,
    },
  ],
  reports: [],
  escalations: [],
  orientation: [],
  previousMinutes: null,
  nextMeeting: { ...meeting, number: '2028-09-12', date: '2028-09-12' },
  composedAt: '2028-05-02T08:00:00.000Z',
};
const decided: ItemResult = {
  item: request.id,
  outcome: 'adopted',
  reason: null,
  note: null,
  proof,
  recused: [{ region: 'syd', person: 'hanne', name: 'Hanne Friis' }],
  dissent: [{ name: 'Åse Bang', region: 'midt', text: 'Prisen er for høj' }],
  actions: [],
  terms: null,
  told: 'taken',
  refusal: null,
};
const minutes: MinutesContent = {
  meeting,
  attendance: {
    regions: [
      { region: 'nord', person: 'mette', name: 'Mette Kjær', substitute: false },
      { region: 'midt', person: 'ida', name: 'Ida Holm', substitute: true },
      { region: 'syd', person: null, name: null, substitute: false },
    ],
    others: ['Henrik Dam (formand)'],
    electorate: 3,
    quorum: 2,
    present: 2,
  },
  quorate: true,
  items: items.map((item) => {
    const result = item.id === request.id ? decided : null;
    return { ...item, result, words: minuted(item, result, true) };
  }),
  written: [],
  projects: [],
  remarks: 'Mødet sluttede kl. 13.40.',
  objections: [{ region: 'nord', name: 'Mette Kjær', text: 'Jeg sagde mere end det.' }],
  settlement: { choice: 'dismiss', comment: 'Referatet gengiver det væsentlige.', name: 'Henrik Dam' },
  nextMeeting: agenda.nextMeeting,
};

describe('an agenda and minutes as papers (R-036, R-077, R-196)', () => {
  it.each(formatNames)(
    'the agenda as %s has meeting, items in order with numbers, recommendation, votes given in writing, action log, projects',
    async (format) => {
      const file = await paperFile(agendaPaper(agenda, names, false), format);
      expect(file.name).toBe(`Dagsorden SYS 16-05-2028.${format}`);
      const text = await wordsOf(file);
      expect(
        outOfOrder(text, [
          'Dagsorden til SYS’ møde den 16. maj 2028',
          'tirsdag den 16. maj 2028',
          'kl. 10.00–14.00',
          'Københavnsværelset',
          ...agendaSections.slice(0, 3).map(({ no, da }) => `${no}. ${da}`),
          'Informér brugergruppen',
          'Søren Dahl',
          'Overskredet',
          '4. Budget og økonomi',
          '5. Ændringsønsker til prioritering',
          '10.000.000 kr.',
          '5.1 Beslutning: 2028-0012: Underskrift på tablet',
          'Ændringsønske 2028-0012',
          'Præhospital Patientjournal (PPJ)',
          '900.000 kr.',
          'Forretningsstyregruppen indstiller',
          'Region Nordjylland imod, Region Midtjylland for',
          '6. Projektoversigt',
          'Status mangler for 2027-0042 Signatur.',
          ...agendaSections.slice(6, 11).map(({ no, da }) => `${no}. ${da}`),
          'Næste møde: 12. september 2028',
          '12. Eventuelt',
        ]),
      ).toEqual([]);
      expect(text).not.toContain('UDKAST');
    },
  );

  it.each(formatNames)(
    'the minutes as %s have who was there, decisions with votes and dissent, remarks, objections and their settlement',
    async (format) => {
      const text = await wordsOf(await paperFile(minutesPaper(minutes, names, false), format));
      expect(
        outOfOrder(text, [
          'Referat af SYS’ møde den 16. maj 2028',
          'Mette Kjær (Region Nordjylland)',
          'Ida Holm (Region Midtjylland), stedfortræder',
          'Fraværende',
          'Region Syddanmark',
          'Henrik Dam (formand)',
          'Ja: 2 af 3 regioner (kræver 2)',
          '5.1 Beslutning: 2028-0012: Underskrift på tablet',
          'Beslutning: Godkendt',
          proof.da,
          'Hanne Friis deltog ikke i sagens behandling.',
          'Afvigende mening, Åse Bang: Prisen er for høj',
          '12. Eventuelt',
          'Bemærkninger',
          'Mødet sluttede kl. 13.40.',
          'Indsigelser mod referatet',
          'Mette Kjær (Region Nordjylland): Jeg sagde mere end det.',
          'Formanden, Henrik Dam: ikke taget til følge. Referatet gengiver det væsentlige.',
        ]),
      ).toEqual([]);
    },
  );

  it('say on every page that they are drafts until they are approved', async () => {
    const file = await paperFile(agendaPaper(agenda, names, true), 'pdf');
    expect(file.name).toBe('Dagsorden SYS 16-05-2028 udkast.pdf');
    expect(await wordsOf(file)).toContain('Dagsorden · UDKAST');
    expect(await wordsOf(await paperFile(minutesPaper(minutes, names, true), 'docx'))).toContain('Ikke godkendt.');
  });
});

describe('given a meeting of SYS', () => {
  it('then its papers are drafts for secretariat, chair and those who are asked, and everybody’s once they are out; the mail brings them with the decision proposals, which stay as they were seen (R-036, R-163, A-43, A-63, A-72, A-73)', async () => {
    const house = await openMeetingHouse();
    const { commands, store, first } = house;
    const request = await house.withSys();
    const proposal = `oplaeg/${request}`;
    let at = '2027-04-21T10:00:00.000Z';
    const documents = createDocuments({ store, commands, now: () => at });
    const until = async (instant: string) => {
      await house.until(instant);
      at = instant;
    };
    const number = '2027-05-19';
    const agendaFor = (reader: string) => documents.meetingFile('agenda', number, 'pdf', { reader });
    const minutesFor = (reader: string) => documents.meetingFile('minutes', number, 'docx', { reader });
    await expect(agendaFor('ida.krogh')).rejects.toMatchObject({ kind: 'NotFound', da: /ikke sammensat/ });

    await until('2027-05-05T10:00:00.000Z');
    expect(await wordsOf(await agendaFor('ida.krogh'))).toContain('UDKAST');
    await expect(agendaFor('mette.kjaer')).rejects.toMatchObject({ kind: 'Forbidden' });
    await house.answers('agenda-preparation', first, { choice: 'submit' }, 'ida.krogh');
    expect((await agendaFor('henrik.dam')).name).toBe('Dagsorden SYS 19-05-2027 udkast.pdf');
    expect((await documents.list({ kind: 'agenda' }, 'mette.kjaer')).length).toBe(0);
    expect((await documents.list({ kind: 'agenda' }, 'henrik.dam')).length).toBe(1);
    await house.answers('agenda-approval', first, { choice: 'approve' }, 'henrik.dam');
    await until('2027-05-12T10:00:00.000Z');
    const sent = await agendaFor('mette.kjaer');
    expect(sent.name).toBe('Dagsorden SYS 19-05-2027.pdf');
    const mail = house.mail.mails.findLast(({ text }) => text.includes('Dagsordenen er godkendt'));
    expect(mail?.files).toEqual([sent.name, 'Bilag til dagsorden SYS 19-05-2027.pdf']);
    const left = 'Rest i rammen: 12.000.000 kr.; efter en godkendelse 11.100.000 kr.';
    expect(
      outOfOrder(await wordsOf(await documents.file(`bilag/${number}`, 'pdf')), [
        'Bilag til dagsordenen for SYS’ møde den 19. maj 2027',
        'Pkt. 5.1: ',
        request,
        '19. maj 2027',
        'Indstilling',
        left,
        'Inddragelse',
        'Forretningsstyregruppen har vurderet ønsket',
        'Bilag: business case light',
        'Formål',
        'Leverance',
        'Tidsplan',
        'Økonomi',
      ]),
    ).toEqual([]);

    await until('2027-05-19T08:30:00.000Z');
    await house.present(first);
    await commands.perform(as('ida.krogh'), 'meeting.decide', first, { item: '5.1', outcome: 'adopted' });
    await house.settle();
    expect((await store.frame(2027)).remainingOre).toBe(1_110_000_000);
    const seen = await wordsOf(await documents.file(proposal, 'docx'));
    expect(outOfOrder(seen, [left, 'Beslutning', '19. maj 2027: Godkendt'])).toEqual([]);
    const [kept] = await store.documents({ id: proposal });
    expect(
      (await store.journal()).find(({ event, data }) => event === 'document.kept' && data['document'] === proposal),
    ).toMatchObject({ data: { version: 1, hash: hashOf(kept?.content) } });
    await expect(minutesFor('ida.krogh')).rejects.toMatchObject({ kind: 'NotFound', da: /ikke skrevet/ });
    await house.concluded(first);
    await expect(minutesFor('lars.vestergaard')).rejects.toMatchObject({ kind: 'Forbidden' });
    await house.answers('minutes-draft', first, { choice: 'submit' }, 'ida.krogh');
    expect((await minutesFor('lars.vestergaard')).name).toBe('Referat SYS 19-05-2027 udkast.docx');
    await expect(minutesFor('soeren.dahl')).rejects.toMatchObject({ kind: 'Forbidden' });
    await house.answers(
      'minutes-objection',
      first,
      { choice: 'object', comment: 'Jeg sagde mere' },
      'lars.vestergaard',
    );
    await until('2027-05-28T10:00:00.000Z');
    await house.answers('minutes-settlement', first, { choice: 'dismiss', comment: 'Gengivet' }, 'henrik.dam');
    const final = await minutesFor('soeren.dahl');
    expect(final.name).toBe('Referat SYS 19-05-2027.docx');
    expect(outOfOrder(await wordsOf(final), ['Henrik Dam (formand)', 'Indsigelser', 'Jeg sagde mere'])).toEqual([]);
    await expect(documents.meetingFile('agenda', '2027-02-30', 'pdf')).rejects.toMatchObject({ kind: 'NotFound' });

    // the next one of the same delivery passes the limit of the system's year, and both are said before anybody votes.
    const second = await house.withSys({ title: 'Signatur, trin to', amountOre: 150_000_000, linked: [request] });
    expect(
      outOfOrder(await wordsOf(await documents.file(`oplaeg/${second}`, 'docx')), [
        'SYS’ disponeringer for systemet i 2027: 900.000 kr. uden og 2.400.000 kr. med dette ønske. Det er over grænsen på 2.000.000 kr.',
        `Samme leverance som ${request}: i alt 2.400.000 kr. Det er over grænsen på 2.000.000 kr.`,
      ]),
    ).toEqual([]);
  }, 60_000);
});
