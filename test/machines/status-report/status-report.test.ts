import type { Form } from '../../../machines/forms/form.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { type ReportContent, sectionText } from '../../../machines/status-report/content.ts';
import { as, type House, openHouse } from '../house.ts';

const [secretary, chair, rsi, fsa] = ['ida.krogh', 'henrik.dam', 'ulla.friis', 'soeren.dahl'] as const;
let house: House;
const opened: House[] = [];
async function open(startAt: string): Promise<House> {
  house = await openHouse({ startAt });
  opened.push(house);
  return house;
}
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const textOf = ({ sections }: ReportContent, heading: string): string => {
  const section = sections.find((one) => one.heading === heading) ?? expect.fail(`no section ${heading}`);
  return sectionText(section);
};
async function content(caseId: string): Promise<ReportContent> {
  return (await house.commands.statusReport(caseId)).content ?? expect.fail('no content');
}

describe('given a year in which something happened', () => {
  async function aYear(): Promise<void> {
    await open('2027-03-01T11:00:00.000Z');
    const adopted = await house.withSys();
    await house.decided(adopted, 'adopted');
    const rejected = await house.withSys({ title: 'Afvist ønske' });
    await house.decided(rejected, 'refused');
    const voted = await house.withSys({ title: 'Skriftligt ønske' });
    await house.asked(voted);
    await house.votes(voted, {
      'anne.lund': 'for',
      'lars.vestergaard': 'for',
      'karen.bach': 'for',
      'mette.kjaer': 'against',
    });
    await house.commands.begin(
      as(fsa),
      'escalation.raise',
      {
        title: 'PPJ nede',
        system: 'ppj',
        ground: 'outage',
        description: 'Nede.',
        outage: { from: '2027-03-01T10:00:00+01:00', to: '2027-03-01T11:30:00+01:00' },
      },
      { updateId: 'e1' },
    );
    await house.settle();
    // The chair answers five business days late.
    await house.advanceTo('2027-03-09T12:00:00.000Z');
    const [escalation] = await house.store.casesOf('escalation');
    const [task] = await house.store.tasks({ caseId: escalation?.id ?? '', person: chair, open: true });
    await house.commands.answerTask(as(chair), task?.id ?? '', { choice: 'close', comment: 'Løst.' });
    await house.settle();
  }

  it('then the draft says what SYS decided, what was late and by how many days, and what was escalated (R-022, R-197)', async () => {
    await aYear();
    const { caseId } = await house.commands.begin(as(secretary), 'status-report.start', {
      period: { from: '2027-01-01', to: '2027-03-09' },
    });
    await house.settle();
    const report = await content(caseId);
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      'Resumé',
      'Beslutninger i SYS',
      'RSI-kredsens afgørelser',
      'Drøftelser i SYS',
      'Medlemmernes punkter',
      'Møder og skriftlige behandlinger',
      'Overskredne frister',
      'Eskaleringer',
      'Økonomi',
      'Porteføljen',
      'Projekter',
      'Rapporter og KPI',
    ]);
    const decisions = textOf(report, 'Beslutninger i SYS');
    expect(decisions).toMatch(/\| ændringsønske \| godkendt \| SYS 4\. marts 2027 pkt\. 1 \|/);
    expect(decisions).toMatch(/Afvist ønske \| ændringsønske \| afvist/);
    expect(decisions).toMatch(/Skriftligt ønske \| ændringsønske \| godkendt \| skriftlig behandling/);
    expect(textOf(report, 'Møder og skriftlige behandlinger')).toContain('3 for, 1 imod');
    expect(textOf(report, 'Overskredne frister')).toMatch(/Afgør, om sagen skal eskaleres.*Henrik Dam \| 7 \|/);
    expect(textOf(report, 'Eskaleringer')).toMatch(/PPJ nede \| 90 \| lukket i SYS/);
    expect(textOf(report, 'Økonomi')).toMatch(/\| 2027 \| 12\.000\.000 kr\./);
    expect(textOf(report, 'Projekter')).toContain('godkendt');
  });

  it('then a period in which nothing happened says so, section by section', async () => {
    await open('2027-03-01T11:00:00.000Z');
    const { caseId } = await house.commands.begin(as(secretary), 'status-report.start', {
      period: { from: '2026-02-01', to: '2026-02-28' },
    });
    await house.settle();
    const report = await content(caseId);
    expect(textOf(report, 'Beslutninger i SYS')).toBe('Der er ikke truffet beslutninger i SYS i perioden.');
    expect(textOf(report, 'Overskredne frister')).toBe('Ingen frister er overskredet i perioden.');
    expect(textOf(report, 'Eskaleringer')).toBe('Ingen sager er eskaleret i perioden.');
  });
});

it('given the yearly report, then it is edited, returned once, approved, sent whole and acknowledged; nothing reaches RSI before', async () => {
  await open('2028-03-01T09:00:00.000Z');
  const { caseId } = await house.commands.begin(as(secretary), 'status-report.start', { year: 2028 });
  await house.settle();
  expect(caseId).toBe('status-report/2028');
  const [draft] = await house.store.tasks({ caseId, open: true });
  // 1 March itself has begun: the least is ten business days.
  expect([draft?.duty, draft?.deadline.due]).toEqual(['status-report-draft', '2028-03-15T23:00:00.000Z']);
  const report = await content(caseId);
  expect(textOf(report, 'Resumé')).toContain('1. januar 2027 – 31. december 2027');
  const edited = (text: string) => ({
    sections: report.sections.map((one) =>
      one.heading === 'Resumé' ? { heading: one.heading, blocks: [{ paragraph: text }] } : one,
    ),
  });
  await house.commands.perform(as(secretary), 'status-report.save', caseId, {
    content: edited('Et roligt år.'),
    seen: 1,
  });
  await house.settle();
  await expect(
    house.commands.perform(as(secretary), 'status-report.save', caseId, { content: edited('Et andet.'), seen: 1 }),
  ).rejects.toMatchObject({ kind: 'Conflict' });
  await expect(
    house.commands.perform(as(fsa), 'status-report.save', caseId, { content: edited('x') }),
  ).rejects.toMatchObject({
    kind: 'Forbidden',
  });

  await house.answer(secretary, 'status-report-draft', '2028', { choice: 'submit' });
  await expect(
    house.commands.perform(as(secretary), 'status-report.save', caseId, { content: edited('x') }),
  ).rejects.toMatchObject({
    kind: 'BadState',
  });
  await house.answer(chair, 'status-report-approval', '2028', { choice: 'return', comment: 'Nævn PPJ.' });
  const save = (form: Form) => house.commands.perform(as(secretary), 'status-report.save', caseId, form);
  const section = { section: 'Resumé', text: 'Et roligt år. PPJ blev udbygget.' };
  await expect(save({})).rejects.toMatchObject({ field: 'section' });
  await expect(save({ ...section, content: edited('x') })).rejects.toMatchObject({ field: 'section' });
  await expect(save({ section: 'Resumé' })).rejects.toMatchObject({ field: 'text' });
  await expect(save({ ...section, section: 'Andet' })).rejects.toMatchObject({
    kind: 'NotFound',
    da: expect.stringContaining('Den har: Resumé, '),
  });
  await save(section);
  await house.settle();
  await house.answer(secretary, 'status-report-draft', '2028', { choice: 'submit' });
  expect((await house.store.letters({ caseId })).some(({ person }) => person === rsi)).toBe(false);
  await house.answer(chair, 'status-report-approval', '2028', { choice: 'approve' });
  await house.advanceTo('2028-03-02T12:00:00.000Z');
  const mail = house.mail.mails.find(({ to }) => to === 'ulla.friis@eksempel.dk');
  expect(mail?.subject).toContain('Statusrapport 2028');
  expect(mail?.text).toContain('PPJ blev udbygget.');
  expect(mail?.text).toMatch(/\/o\//);
  await house.answer(rsi, 'status-report-receipt', '2028', { choice: 'received' });
  await house.isOver('2028', 'received');
  const versions = await house.store.documents({ id: caseId });
  expect(versions.map(({ version, standing }) => [version, standing])).toEqual([
    [1, 'draft'],
    [2, 'draft'],
    [3, 'draft'],
    [4, 'approved'],
  ]);
});

describe('given faults', () => {
  it('then a year is started once, a future one not, and only by the secretariat', async () => {
    await open('2028-03-01T09:00:00.000Z');
    await house.commands.begin(as(secretary), 'status-report.start', { year: 2028 });
    await house.settle();
    const start = (by: string, given: Readonly<Record<string, unknown>>) =>
      house.commands.begin(as(by), 'status-report.start', given);
    await expect(start(secretary, { year: 2028 })).rejects.toMatchObject({ kind: 'Conflict', field: 'year' });
    await expect(start(secretary, { year: 2029 })).rejects.toMatchObject({ kind: 'BadInput', field: 'year' });
    await expect(start(fsa, { year: 2027 })).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(start(secretary, { period: { from: '2028-02-01', to: '2028-01-01' } })).rejects.toMatchObject({
      kind: 'BadInput',
    });
    await house.commands.perform(as(secretary), 'status-report.cancel', 'status-report/2028', {
      reason: 'Startet ved en fejl.',
    });
    await house.settle();
    await house.isOver('2028', 'cancelled');
  });
});
