/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { holdersOf } from '../../../sdk/acts/holders.ts';
import { type Context, Hono } from 'hono';
import { readSection, sectionText } from '../../../../machines/status-report/content.ts';
import { statusReportId } from '../../../../machines/status-report/input.ts';
import type { StatusReportStart } from '../../../sdk/status-report-commands.ts';
import { Failure } from '../../../sdk/failures.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import { isoDate } from '../../danish-date.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs, unfilled } from '../field-faults.ts';
import { StatusReportPage, StatusReportsPage } from './status-report-pages.tsx';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The pages of status reports: the list, starting one, and editing the draft. */
export function statusReportRoutes(deps: WebDeps, { page, year, acting }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;
  const shared = async (c: Context) => ({
    lang: languageOf(c),
    year: year(),
    secretariat: await holdersOf(store, { who: ['secretariat'] }, undefined, now()),
    contact,
  });

  async function list(c: Context, shown: Shown, status: Status = 200) {
    const rows = (await store.casesOf('status-report')).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    return page(c, <StatusReportsPage {...await shared(c)} rows={rows} {...shown} />, status);
  }

  app.get(patterns.statusReports, (c) => list(c, { typed: { year: String(year()) }, faults: noFaults }));

  app.post(patterns.statusReports, async (c) => {
    const typed = await formBody(c);
    const text = (field: string) => (typed[field] ?? '').trim();
    if (text('person') === '') return list(c, { typed, faults: [nobodyActs('person')] }, 422);
    const isPeriod = text('from') !== '' || text('to') !== '';
    const start: StatusReportStart = isPeriod
      ? {
          period: { from: isoDate(text('from')), to: isoDate(text('to')) },
          ...(text('due') === '' ? {} : { due: isoDate(text('due')) }),
        }
      : { year: Number(text('year')) };
    try {
      const { caseId } = await commands.startStatusReport(acting(c, text('person')), start);
      return c.redirect(paths.statusReport(caseId.slice(caseId.indexOf('/') + 1)), 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const faults = faultsOf(error, isPeriod ? 'from' : 'year').map((fault) =>
        ['from', 'to', 'due', 'year', 'person'].includes(fault.field)
          ? fault
          : { ...fault, field: isPeriod ? 'from' : 'year' },
      );
      return list(c, { typed, faults }, error.status as Status);
    }
  });

  const sectionsOf = (row: CaseRow) =>
    row.state === 'editing' ? (viewOf(row, 'status-report')?.content?.sections ?? []) : [];

  /** The draft as its fields show it. */
  const typedFrom = (row: CaseRow): Typed =>
    Object.fromEntries(sectionsOf(row).map((section, index) => [`section.${index}`, sectionText(section)]));

  async function show(c: Context, row: CaseRow, shown: Shown, status: Status = 200) {
    const versions = await store.documents({ id: row.id });
    const done = c.req.query('udfoert') === '1';
    const props = { ...(await shared(c)), row, versions, done, sections: sectionsOf(row) };
    return page(c, <StatusReportPage {...props} {...shown} />, status);
  }

  async function onReport(c: Context, run: (row: CaseRow) => Response | Promise<Response>): Promise<Response> {
    const row = await store.case(statusReportId(c.req.param('number') ?? ''));
    return row?.machine === 'status-report' ? run(row) : c.notFound();
  }

  app.get(patterns.statusReport, (c) =>
    onReport(c, (row) => show(c, row, { typed: typedFrom(row), faults: noFaults })),
  );

  app.post(patterns.statusReport, (c) =>
    onReport(c, async (row) => {
      const typed = await formBody(c);
      const cancelling = typed['handling'] === 'cancel';
      const prefix = cancelling ? 'cancel-' : '';
      const person = (typed[`${prefix}person`] ?? '').trim();
      const kept = cancelling ? { ...typedFrom(row), ...typed } : typed;
      const missing = [
        ...(person === '' ? [nobodyActs(`${prefix}person`)] : []),
        ...(cancelling ? unfilled(typed, { 'cancel-reason': ['Begrundelse', 'Reason'] }) : []),
      ];
      if (missing.length > 0) return show(c, row, { typed: kept, faults: missing }, 422);
      const by = acting(c, person);
      try {
        if (cancelling) await commands.cancelStatusReport(by, row.id, (typed['cancel-reason'] ?? '').trim());
        else {
          const headings = Object.keys(typed).filter((name) => name.startsWith('heading.'));
          const sections = headings.map((name) =>
            readSection(typed[name] ?? '', typed[`section.${name.slice('heading.'.length)}`] ?? ''),
          );
          await commands.saveStatusReport(by, row.id, { sections }, { expectCaseVersion: Number(typed['version']) });
        }
        return c.redirect(`${paths.statusReport(row.number)}${cancelling ? '' : '?udfoert=1'}`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const faults = faultsOf(error, 'person').map((fault) => ({
          ...fault,
          field: cancelling && fault.field === 'reason' ? 'cancel-reason' : `${prefix}person`,
        }));
        return show(c, row, { typed: kept, faults }, error.status as Status);
      }
    }),
  );
  return app;
}
