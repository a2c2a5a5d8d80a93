import { shown } from '../../support/shown.ts';
import { dk2026a } from '../../../machines/governance/holidays.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTyped } from '../../../client/web/forms/read-typed.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import { reportFormOf, reportOnPage } from '../../../machines/quarterly-report/form.ts';
import { planOf } from '../../../machines/budget-cycle/plan-of.ts';
import { milestone } from '../../../machines/governance/deadlines.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { templates } from '../../../machines/governance/templates/templates.ts';
import { as, type House, openHouse } from '../../machines/house.ts';
import { viewOf } from '../../../store/rows.ts';

const [fsa, secretary] = [as('soeren.dahl'), as('ida.krogh')];
const climate = { title: 'Klima og energi', text: 'Strømforbrug i kvartalet.' };
const input = { by: secretary, modelVersion: 'v1', system: 'ppj', systemName: 'PPJ' };
const report = { operation: { outages: [], topics: {} }, kpis: [], expenses: [] };

describe('given a second version of the operations report that counts from 1 April 2027', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ startAt: '2027-03-31T09:00:00.000Z', thawAlways: false });
    const driftsrapport = { id: 'template/driftsrapport', kind: 'template', title: 'Driftsrapportering' } as const;
    await house.store.keepDocument(
      {
        ...driftsrapport,
        version: 2,
        standing: 'approved',
        from: '2027-04-01',
        content: { name: driftsrapport.title, sections: [...templates.driftsrapport.sections, climate] },
        decision: 'SYS 4. marts 2027 pkt. 8',
      },
      await house.now(),
      secretary,
    );
  });
  afterAll(() => house.close());

  /** The report of the first quarter, asked for today; `number` tells two of them apart. */
  const asked = async (number: string): Promise<string> => {
    const caseId = `quarterly-report/${number}`;
    const [plan] = planOf({ year: 2027, policy: policyV1, at: '2026-11-23T09:00:00.000Z' }).quarters;
    await house.cases.start({
      workflow: 'quarterlyReport',
      caseId,
      input: { ...input, caseId, number, policy: policyV1, year: 2027, plan, kpis: [], budget: null } as never,
    });
    await house.settle();
    return caseId;
  };
  const submit = async (caseId: string, given: object = {}): Promise<void> => {
    const [task] = await house.store.tasks({ caseId, duty: 'quarterly-report', open: true });
    await house.commands.answerTask(fsa, task?.id ?? expect.fail('no task'), {
      choice: 'submit',
      report: { ...report, ...given },
    });
    await house.settle();
  };
  const kept = async (caseId: string) => viewOf(await house.store.case(caseId), 'quarterly-report')?.report;

  it('then a report asked for before that day is held against the first, and says so, although it comes after (R-090)', async () => {
    const caseId = await asked('2027-q1-foer');
    await house.advanceTo('2027-04-01T09:00:00.000Z');
    await submit(caseId);
    expect(await kept(caseId)).toMatchObject({ template: { id: 'driftsrapport', version: 1 } });
  });

  it('then one asked for from that day on is refused without what the version asks for, and on another version (R-090)', async () => {
    const caseId = await asked('2027-q1-efter');
    await expect(submit(caseId)).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'report.sections.0.text',
      da: '«Klima og energi» mangler. Driftsrapportering, udgave 2, beder om det.',
    });
    const sections = [{ title: climate.title, text: '14 MWh' }];
    await expect(submit(caseId, { sections: [...sections, { title: 'Vejret', text: 'x' }] })).rejects.toMatchObject({
      field: 'report.sections.1.title',
    });
    await expect(submit(caseId, { sections, template: { id: 'driftsrapport', version: 1 } })).rejects.toMatchObject({
      field: 'report.template',
      da: expect.stringContaining('udgave 2'),
    });
    await expect(submit(caseId, { sections, operation: { outages: [], topics: { vejr: 'x' } } })).rejects.toMatchObject(
      {
        kind: 'BadInput',
      },
    );
    await submit(caseId, { sections });
    expect(await kept(caseId)).toMatchObject({ template: { id: 'driftsrapport', version: 2 }, sections });
  });

  it('then the version stands with the report in the proposal that SYS sees, and in what is kept of a project (R-090)', async () => {
    expect((await house.store.case('quarterly-report/2027-q1-efter'))?.state).toContain('expenses');
    const number = await house.files();
    const project = {
      project: `change-request/${number}`,
      number,
      title: 'Signatur',
      system: 'ppj',
      systemName: 'PPJ',
      approvedOre: 90_000_000,
    };
    const caseId = 'project-report/2027-05-19-ppj';
    const due = milestone('2027-05-03', dk2026a);
    const meeting = { number: '2027-05-19', date: '2027-05-19' };
    await house.cases.start({
      workflow: 'projectReport',
      caseId,
      input: { ...input, caseId, number: '2027-05-19-ppj', meeting, projects: [project], due } as never,
    });
    await house.settle();
    const [task] = await house.store.tasks({ caseId, duty: 'project-status', open: true });
    const status = { time: 'green', economy: 'green', scope: 'yellow', note: 'Følger planen', forecastOre: null };
    await house.commands.answerTask(fsa, task?.id ?? expect.fail('no task'), {
      choice: 'submit',
      projects: [{ project: project.project, ...status, milestones: [] }],
    });
    await house.settle();
    const [row] = await house.store.projectReports({ project: project.project });
    expect(row?.status).toMatchObject({ ...status, template: { id: 'projektrapport', version: 1 } });
  });
});

describe('given the form of a report whose template asks for more than its fields', () => {
  const [plan] = planOf({ year: 2027, policy: policyV1, at: '2026-11-23T09:00:00.000Z' }).quarters;
  const kept = shown('quarterly-report', { year: 2027, plan: plan ?? expect.fail('no quarter') });

  it('then it begins with the section’s heading and what is asked, and an empty one is a fault at its field (R-090)', () => {
    const fields = { report: reportOnPage };
    const form = reportFormOf(kept, [climate]);
    const typed = writeForm(fields, form.values ?? {});
    expect(typed).toMatchObject({ 'report.sections.0.title': climate.title });
    expect(form.notes?.['report.sections.0.text']).toEqual([climate.text, climate.text]);
    const empty = readTyped(fields, typed);
    expect(empty.ok ? [] : empty.faults.map(({ field }) => field)).toEqual(['report.sections.0.text']);
    const filled = readTyped(fields, { ...typed, 'report.sections.0.text': '14 MWh' });
    expect(filled).toMatchObject({
      ok: true,
      form: { report: { sections: [{ title: climate.title, text: '14 MWh' }] } },
    });
    expect(readTyped(fields, writeForm(fields, reportFormOf(kept, []).values ?? {})).form).not.toHaveProperty(
      'report.sections',
    );
  });
});
