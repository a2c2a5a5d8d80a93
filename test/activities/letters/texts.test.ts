import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '../../../activities/letters/compose.ts';
import type { LetterSetting } from '../../../activities/letters/composed.ts';
import { mintedWith } from '../../../activities/letters/links.ts';
import { texts, type TextName } from '../../../activities/letters/texts/index.ts';
import { duties } from '../../../machines/duties.ts';
import type { LetterKind, Proof } from '../../../machines/governance/effects.ts';
import type { LetterRow } from '../../../store/rows.ts';
import { paths } from '../../../client/web/paths.ts';
import { budgetNews } from './budget-news.ts';
import { escalationNews } from './escalation-news.ts';
import { matterNews } from './matter-news.ts';
import {
  baseUrl,
  caseId,
  endOfMay,
  linkSecret,
  monday,
  ninthOfJune,
  openHouse,
  people,
  policies,
  type House,
} from './house.ts';

const proof: Proof = {
  outcome: 'adopted',
  electorate: 5,
  quorum: 3,
  for: 3,
  against: 1,
  abstained: 0,
  notCast: ['syddanmark'],
  recused: [],
  da: 'Vedtaget, fordi 4 af 5 stemte: 3 for, 1 imod; 3 krævedes.',
  en: 'Adopted because 4 of 5 voted.',
};

/** What a machine says with each news, and words that the reader must then find. */
const news: Partial<Record<TextName, { data: Record<string, unknown>; finds: readonly string[] }>> = {
  ...matterNews,
  'complete-request': { data: { reason: 'Økonomien mangler.' }, finds: ['Økonomien mangler.', 'FSA'] },
  vacancy: {
    data: { kind: 'vacancy', what: 'PPJ har ingen FSA: rollen er ubesat.', mend: 'Regionens medlem af SYS' },
    finds: ['PPJ har ingen FSA: rollen er ubesat.', 'Sagerne standser ikke'],
  },
  'meeting-called': { data: {}, finds: ['SYS indkaldes hermed til møde'] },
  'meeting-moved': { data: { reason: 'Lokalet er optaget' }, finds: ['Mødet er flyttet', '> Lokalet er optaget'] },
  'meeting-cancelled': { data: { reason: 'For få kan komme' }, finds: ['Mødet er aflyst', '> For få kan komme'] },
  'meeting-no-quorum': { data: {}, finds: ['ikke beslutningsdygtigt', 'næste dagsorden'] },
  'agenda-dispatched': {
    data: { number: '2026-06-09', items: ['1 Godkendelse af dagsorden', '5.1 Elektronisk signatur'] },
    finds: ['5.1 Elektronisk signatur', '/dokumenter/agenda/2026-06-09'],
  },
  'minutes-final': { data: { number: '2026-06-09' }, finds: ['endeligt', '/dokumenter/minutes/2026-06-09'] },
  'decision-refused': {
    data: { title: 'Elektronisk signatur', refusal: 'Sagen ligger ikke hos SYS nu.' },
    finds: ['«Elektronisk signatur»', '> Sagen ligger ikke hos SYS nu.'],
  },
  'year-plan-started': { data: {}, finds: ['er planlagt', 'invitation'] },
  'year-plan-wrong': { data: { warnings: ['Der er intet møde i maj.'] }, finds: ['Der er intet møde i maj.'] },
  'agenda-wish': { data: {}, finds: ['Et medlem kan altid få et punkt behandlet', '«Eventuelt»'] },
  'agenda-preparation': {
    data: { reason: 'Tag kontrakten med' },
    finds: ['> Tag kontrakten med', 'SYS-sekretariatet'],
  },
  'agenda-approval': { data: {}, finds: ['formand for SYS', 'kommet for sent'] },
  'meeting-votes': {
    data: { votes: [{ no: '5.1', title: 'Ny vagtplan', amountOre: 90_000_000, recommendation: 'Godkendes' }] },
    finds: ['på mødet stemme om 1 punkt', '5.1 Ny vagtplan', '900.000 kr.', 'Hver stemme får sin egen kvittering'],
  },
  'meeting-record': { data: {}, finds: ['registrere fremmøde og beslutninger'] },
  'minutes-draft': { data: {}, finds: ['Referatet er skrevet af det'] },
  'minutes-objection': { data: {}, finds: ['gøre indsigelse', 'medlem af SYS'] },
  'minutes-settlement': { data: {}, finds: ['gjort indsigelse mod referatet'] },
  'follow-up': {
    data: { what: 'Informér brugergruppen', item: 'Signatur' },
    finds: ['Informér brugergruppen', 'Signatur'],
  },
  'project-status': { data: { projects: ['Signatur'] }, finds: ['oversigt over projekterne', 'FSA'] },
  'region-decision': { data: {}, finds: ['inden for driftsbudgettet'] },
  'model-revising': { data: { overtakenBy: 'v3' }, finds: ['vedtaget version v3', 'trække det tilbage'] },
  'model-recommended': {
    data: { modelVersion: 'v2', effectiveFrom: '2028-02-29T23:00:00.000Z', motivation: 'Priserne er steget.' },
    finds: ['SYS indstiller version v2', '> Priserne er steget.', 'inden den 1. marts 2028'],
  },
  'model-returned': { data: { modelVersion: 'v2', body: 'day' }, finds: ['Dagen for version v2', 'Den gælder ikke'] },
  'model-decided': {
    data: { modelVersion: 'v2', effectiveFrom: '2028-02-29T23:00:00.000Z', reference: 'RSI pkt. 2' },
    finds: ['gælder fra den 1. marts 2028 kl. 00.00', 'RSI pkt. 2'],
  },
  'model-in-force': { data: { modelVersion: 'v2' }, finds: ['Version v2 af styringsmodellen gælder fra nu af'] },
  'model-refused': { data: { modelVersion: 'v2', reason: 'Ikke nu' }, finds: ['har afslået version v2', '> Ikke nu'] },
  'model-withdrawn': { data: { modelVersion: 'v2' }, finds: ['trukket forslaget til version v2'] },
  'model-overtaken': { data: { modelVersion: 'v2', overtakenBy: 'v3' }, finds: ['vedtaget version v3'] },
  'model-changed': {
    data: { modelVersion: 'v2', from: 'sys', to: 'region' },
    finds: ['Før: forretningsstyregruppen indstiller, og SYS afgør', 'Nu: den systemansvarlige region afgør'],
  },
  'fsg-comments': {
    data: { fsgComments: [{ name: 'Ole Stig', comment: 'Kun med natholdet', version: 1 }] },
    finds: ['> Kun med natholdet', 'medlem af forretningsstyregruppen', 'Du får besked om, hvad den beslutter'],
  },
  'fsg-decision': {
    data: { recorded: { choice: 'approve', rank: 2, assessment: 'Stor gevinst' } },
    finds: ['godkendes, prioritet 2', '> Stor gevinst', 'vurdere, prioritere og indstille', 'Rest i den fælles pulje'],
  },
  'region-forwarding': {
    data: { assessment: 'Til gavn for patienterne' },
    finds: ['«uden udtalelse»', '> Til gavn for patienterne'],
  },
  'sys-decision': {
    data: { opinion: 'Regionen bakker op' },
    finds: ['optage ændringsønsket på dagsordenen', '> Regionen bakker op'],
  },
  'sys-vote': {
    data: { opinion: 'Regionen bakker op' },
    finds: ['Manglende svar tæller ikke som ja', 'Du kan ikke stemme ved at svare'],
  },
  'deferred-review': { data: {}, finds: ['er udskudt', 'SYS-sekretariatet'] },
  'tie-break': { data: {}, finds: ['stemmelighed', 'formand for SYS'] },
  'more-time-asked': {
    data: { duty: 'fsg-decision', who: 'Anders Ørsted', comment: 'Ferie' },
    finds: ['Anders Ørsted har brug for mere tid', '> Ferie', 'ikke flyttet'],
  },
  'rsi-decision-recording': { data: {}, finds: ['reference til referatet: godkendt eller afslået'] },
  'rsi-decision-confirmation': {
    data: { decision: { outcome: 'approved', reference: 'RSI 12. juni 2026, punkt 4' } },
    finds: ['ændringsønsket', 'godkendt', 'punkt 4'],
  },
  'delivery-report': { data: {}, finds: ['idriftsat'] },
  'change-request-received': { data: {}, finds: ['fået sagsnummer 2026-0042'] },
  'change-request-approved-by-region': {
    data: { comment: 'God idé' },
    finds: ['Region Midtjylland har godkendt', '> God idé'],
  },
  'change-request-rejected': {
    data: { body: 'fsg', reason: 'Dækkes af andet system' },
    finds: ['Forretningsstyregruppen har afvist', '> Dækkes af andet system'],
  },
  'change-request-returned': {
    data: { body: 'sys', reason: 'Uddyb økonomien' },
    finds: ['SYS har hjemvist', '> Uddyb økonomien'],
  },
  'change-request-recommended': {
    data: { rank: 2, assessment: 'Stor gevinst' },
    finds: ['prioritet 2', '> Stor gevinst'],
  },
  'change-request-forwarded': { data: { automatic: true }, finds: ['automatisk til SYS «uden udtalelse»'] },
  'change-request-adopted': { data: { proof, remainingOre: 391_000_000 }, finds: [proof.da, '3.910.000 kr.'] },
  'change-request-commented': {
    data: { userComments: [{ name: 'Trine Bak', region: 'midtjylland', comment: 'Også på tablet.', version: 1 }] },
    finds: ['Bemærkningerne følger sagen', '> Også på tablet.', 'Trine Bak'],
  },
  'change-request-deferred': { data: { frameExceeded: true }, finds: ['ikke plads i den fælles pulje'] },
  'change-request-to-rsi': { data: { proof }, finds: ['indstiller det til RSI-kredsen'] },
  'change-request-approved-by-rsi': {
    data: { reference: 'RSI 12. juni 2026' },
    finds: ['projektportefølje', 'RSI 12. juni 2026'],
  },
  'change-request-refused-by-rsi': {
    data: { reason: 'For dyrt', reference: 'RSI 12. juni 2026' },
    finds: ['har afslået', '> For dyrt'],
  },
  'rsi-frame-no-cover': { data: {}, finds: ['Intet er disponeret', 'hvem der ellers betaler'] },
  'change-request-no-cover': { data: {}, finds: ['dækker ikke længere beløbet', 'forretningsstyregruppen og SYS'] },
  'change-request-withdrawn': { data: { reason: 'Ikke aktuelt' }, finds: ['trukket tilbage', '> Ikke aktuelt'] },
  'change-request-annulled': { data: { reference: 'SYS 2. juni 2026' }, finds: ['annulleret', 'SYS 2. juni 2026'] },
  'change-request-revised': {
    data: { material: true, version: 2, previousAmountOre: 50_000_000 },
    finds: ['version 2', 'fra 500.000 kr. til 640.000 kr.'],
  },
  'change-request-delivered': { data: { spentOre: 61_000_000 }, finds: ['610.000 kr.'] },
  'asking-ended': { data: { fallenAway: true }, finds: ['venter ikke længere på dit svar', 'Bliver du spurgt igen'] },
  'ballot-deadline-moved': { data: {}, finds: ['Fristen er derfor flyttet til tirsdag den 9. juni 2026 kl. 24.00'] },
  'ballot-seat-ended': {
    data: { voted: true },
    finds: ['ikke længere en stemme i sagen', 'er bortfaldet og tæller ikke'],
  },
  'ballot-closed': { data: { proof }, finds: ['vedtaget', proof.da, '3 for, 1 imod', '3 af 5', 'Region Syddanmark'] },
  'ballot-meeting-demanded': { data: { region: 'nordjylland' }, finds: ['Region Nordjylland har krævet'] },
  'ballot-extended': { data: {}, finds: ['forlænget én gang til tirsdag den 9. juni 2026 kl. 24.00'] },
  'ceiling-warning': {
    data: { systemYearOre: 210_000_000, ceilingOre: 200_000_000 },
    finds: ['2.100.000 kr. og overstiger loftet på 2.000.000 kr.', 'stopper ikke sagen'],
  },
  'splitting-warning': { data: { linked: ['2026-0040'], sumOre: 30_000_000 }, finds: ['2026-0040', '300.000 kr.'] },
  'deadline-breached': {
    data: { duty: 'fsg-decision', who: 'Anders Ørsted' },
    finds: ['er overskredet', 'Anders Ørsted', 'Vurdér, prioritér og indstil'],
  },
  'receipt-vote': {
    data: { choice: 'against', comment: 'For dyrt' },
    finds: ['Du har stemt imod – 1. juni 2026 kl. 09.00', 'Var det ikke dig?', '+45 70 12 34 56', '> For dyrt'],
  },
  'receipt-answer': {
    data: { choice: 'approve', duty: 'fsg-decision', answer: { choice: 'approve', comment: 'Vigtigt' } },
    finds: ['> Vigtigt', '«indstillet» er modtaget 1. juni 2026 kl. 09.00', 'Var det ikke dig?'],
  },
  'receipt-more-time': { data: {}, finds: ['Fristen er ikke flyttet'] },
  'letter-bounced': {
    data: { name: 'Mette Kjær', email: 'x@y.dk', subject: 'S', error: '550 nej' },
    finds: ['550 nej', 'x@y.dk'],
  },
};

let house: House;
const setting: LetterSetting = {
  baseUrl,
  policies,
  tokenOf: mintedWith(linkSecret),
  domain: 'sekretariat.example.dk',
  secretariat: { email: 'sekretariat@sekretariat.example.dk', phone: '+45 70 12 34 56' },
};

beforeAll(async () => {
  house = await openHouse({ sendMail: () => Promise.reject(new Error('nothing is sent in these tests')) });
  await house.files();
  await house.asks();
});
afterAll(() => house.close());

async function letterAbout(about: string, kind: LetterKind, given: Partial<LetterRow> = {}): Promise<LetterRow> {
  const [task] = await house.store.tasks({ caseId, person: 'mette' });
  return {
    id: `${caseId}:9:0/mette`,
    caseId,
    seq: 9,
    person: 'mette',
    kind,
    about,
    ...(task && { taskId: task.id }),
    deadline: ninthOfJune,
    data: {},
    writtenAt: monday,
    sendAt: monday,
    status: 'waiting',
    ...given,
  };
}

const compose = async (about: string, kind: LetterKind, given: Partial<LetterRow> = {}) =>
  composeLetter(house.store, setting, await letterAbout(about, kind, given), people.mette, monday);

/** Those of the budget year are tried on its own cases, in `budget-year-texts.test.ts`; the overview of the week, of no case, in `test/machines/overview`. */
const all = Object.entries(texts)
  .filter(
    ([about]) =>
      !Object.hasOwn(budgetNews, about) && !Object.hasOwn(escalationNews, about) && about !== 'weekly-overview',
  )
  .flatMap(([about, topic]) => topic.kinds.map((kind) => ({ about: about as TextName, kind })));

describe('every text', () => {
  it.each(all)('$about as $kind is a whole mail in Danish', async ({ about, kind }) => {
    const told = news[about];
    expect(told, `write realistic data for ${about} among the news above, of a matter in matter-news.ts`).toBeDefined();
    const mail = await compose(about, kind, { data: told?.data ?? {} });
    for (const words of [
      'Kære Mette Kjær',
      '2026-0042',
      'Elektronisk signatur i ambulancejournal',
      'Indsendt af: Søren Dahl',
      'In English:',
      ...(told?.finds ?? []),
    ])
      expect(mail.text).toContain(words);
    expect(mail.text).not.toMatch(/undefined|\bnull\b|NaN|\[object|kr\.\./);
    expect([...mail.subject].length).toBeLessThanOrEqual(78);
    expect(mail.subject).toContain('2026-0042');
    expect(mail.html).toMatch(/^<!DOCTYPE html>\n<html lang="da">/);
    expect(mail.html).toContain('<h1');
    expect(mail.html).not.toMatch(/<img|<script|src=|undefined/);
    expect(mail.text).toContain(`${baseUrl}${paths.privacy}`);
  });

  it.each(all)('$about as $kind is also whole when the machine gives no data at all', async ({ about, kind }) => {
    const { deadline: _, taskId: __, ...bare } = await letterAbout(about, kind);
    const mail = await composeLetter(house.store, setting, { ...bare, person: 'soeren' }, people.soeren, monday);
    expect(mail.text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    expect(mail.text.length).toBeGreaterThan(300);
  });

  it('exists for every duty as task, reminder and overdue notice', () => {
    for (const duty of Object.keys(duties))
      expect(
        texts[duty as TextName]?.kinds.slice(0, 3),
        `write the letter of the duty ${duty} in activities/letters/texts, and enter it in index.ts there`,
      ).toEqual(['task', 'reminder', 'overdue']);
  });

  it('exists for everything that a machine tells', () => {
    const folder = new URL('../../../machines/', import.meta.url);
    const told = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...readFileSync(new URL(path, folder), 'utf8').matchAll(/(?:\babout: |\b(?:inform|tell)\(\s*)'([\w-]+)'/g),
      ])
      .map((match) => match[1] ?? '');
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((about) => !Object.hasOwn(texts, about))).toEqual([]);
  });

  it('is not sent in a kind it has no words for, nor for a key that nobody knows', async () => {
    await expect(compose('sys-vote', 'orientation')).rejects.toThrow(/kun som task, reminder, overdue/);
    await expect(compose('no-such-thing', 'orientation')).rejects.toThrow(/«no-such-thing»/);
    await expect(compose('toString', 'orientation')).rejects.toThrow(/«toString»/);
  });
});

describe('a task mail', () => {
  it('leads to the page that the web serves, once, in words that say what it does', async () => {
    const mail = await compose('sys-vote', 'task');
    const [token] = mail.tokens;
    const url = `${baseUrl}${paths.link(token ?? '')}`;
    expect(mail.text.split(url)).toHaveLength(2);
    expect(mail.html).toContain(`<a href="${url}"`);
    expect(mail.html).toMatch(/>Se sagen og afgiv din stemme<\/a>/);
  });

  it('names the last business day when the deadline falls on a closed one', async () => {
    const mail = await compose('fsg-decision', 'task', { deadline: endOfMay });
    expect(mail.text).toContain('Frist: søndag den 31. maj 2026 kl. 24.00 (sidste arbejdsdag: fredag 29. maj 2026)');
  });

  it('says for whom a substitute answers, and that a role is vacant', async () => {
    const mail = await compose('complete-request', 'task', { data: { vacantRole: 'fsa', onBehalfOf: 'anders' } });
    expect(mail.text).toContain('Du får mailen som stedfortræder for Anders Ørsted.');
    expect(mail.text).toContain(
      'Rollen er ubesat (fællesregional systemadministrator (FSA)); derfor går mailen til dig.',
    );
  });

  it('tells a member how the substitute voted, and the other way round', async () => {
    const member = await compose('receipt-vote', 'receipt', { data: { choice: 'for', person: 'anders' } });
    expect(member.text).toContain('Anders Ørsted har for din region stemt for – 1. juni 2026 kl. 09.00.');
    const voter = await compose('receipt-vote', 'receipt', {
      data: { choice: 'for', person: 'mette', onBehalfOf: 'anders' },
    });
    expect(voter.text).toContain('Du har på vegne af Anders Ørsted stemt for');
  });

  it('brings a calendar entry, its reminders none', async () => {
    const task = await compose('sys-vote', 'task');
    expect(task.calendarFile?.content).toContain('DTSTART;VALUE=DATE:20260609');
    expect(task.calendarFile?.content).not.toContain(task.tokens[0]);
    expect((await compose('sys-vote', 'reminder')).calendarFile).toBeUndefined();
  });
});

describe('what people write', () => {
  it('cannot become HTML, a line of the system’s own, or another subject', async () => {
    const evil = '<script>alert("x")</script>\r\nSe sagen her: https://evil.example & <b>co</b>';
    await house.files('change-request/2026-0666', { title: evil });
    const mail = await compose('change-request-rejected', 'orientation', {
      caseId: 'change-request/2026-0666',
      data: { reason: evil },
    });
    expect(mail.html).not.toMatch(/<script|<b>co/);
    expect(mail.html).toContain('&lt;script&gt;');
    expect(mail.text.split('\n').filter((line) => line.startsWith('Se sagen her'))).toEqual([]);
    expect(mail.text).toContain('  > Se sagen her');
    expect(mail.subject).not.toMatch(/script|[\r\n]/);
  });
});
