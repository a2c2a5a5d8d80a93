/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { holdersOf } from '../../../sdk/acts/holders.ts';
import { type Context, Hono } from 'hono';
import { readSection, sectionText } from '../../../../machines/status-report/content.ts';
import { statusReportId } from '../../../../machines/status-report/input.ts';
import { Failure } from '../../../sdk/failures.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs } from '../field-faults.ts';
import { StatusReportPage, StatusReportsPage } from './status-report-pages.tsx';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The pages of status reports: the list, and editing the draft. */
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

  app.get(patterns.statusReports, async (c) => {
    const rows = (await store.casesOf('status-report')).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    return page(c, <StatusReportsPage lang={languageOf(c)} year={year()} contact={contact} rows={rows} />);
  });

  const sectionsOf = (row: CaseRow) =>
    row.state === 'editing' ? (viewOf(row, 'status-report')?.content?.sections ?? []) : [];

  /** The draft as its fields show it. */
  const typedFrom = (row: CaseRow): Typed =>
    Object.fromEntries(sectionsOf(row).map((section, index) => [`section.${index}`, sectionText(section)]));

  async function show(c: Context, row: CaseRow, shown: Shown, status: Status = 200) {
    const versions = await store.documents({ id: row.id });
    const done = c.req.query('udfoert') === '1';
    const acts = (await commands.showCase(row.id)).acts?.filter((id) => id !== 'status-report.save');
    const props = { ...(await shared(c)), row, versions, done, acts, sections: sectionsOf(row) };
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
      const person = (typed['person'] ?? '').trim();
      if (person === '') return show(c, row, { typed, faults: [nobodyActs('person')] }, 422);
      const sections = Object.keys(typed)
        .filter((name) => name.startsWith('heading.'))
        .map((name) => readSection(typed[name] ?? '', typed[`section.${name.slice('heading.'.length)}`] ?? ''));
      try {
        const form = { content: { sections }, seen: typed['version'] };
        await commands.perform(acting(c, person), 'status-report.save', row.id, form);
        return c.redirect(`${paths.statusReport(row.number)}?udfoert=1`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const faults = faultsOf(error, 'person').map((fault) => ({ ...fault, field: 'person' }));
        return show(c, row, { typed, faults }, error.status as Status);
      }
    }),
  );
  return app;
}
