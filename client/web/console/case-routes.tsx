/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { createCaseFile } from '../../documents/case-file/case-file.ts';
import { Failure } from '../../sdk/failures.ts';
import { viewOf } from '../../../store/rows.ts';
import { requestSumsOf } from '../../../store/meetings/request-sums.ts';
import { namedCases } from '../../sdk/budget-year/named-cases.ts';
import { followedTemplate } from '../../sdk/followed-template.ts';
import type { CaseView } from '../../sdk/views.ts';
import type { Options } from '../../sdk/options.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf } from '../language.ts';
import { faultsOnAnswer, readTypedAnswer } from '../link/answer.ts';
import { noForm } from '../link/case-form-of.ts';
import { isDuty } from '../../../machines/duties.ts';
import { policyOfCase } from '../policy.ts';
import { attachment, paperAttachment, xlsx } from '../download.ts';
import { fromKey, paths, patterns } from '../paths.ts';
import { isSign } from './link-signs.ts';
import { recordable } from './recordable.ts';
import { CasePage } from './case/case-page.tsx';
import { RecordDecision } from './record.tsx';
import { type ConsoleContext, type Status } from './console-context.tsx';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
const untouched: Shown = { typed: {}, faults: noFaults };

/** The pages of one case: all about it, and what can be done with it. */
export function caseRoutes(deps: WebDeps, { page, year, acting, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { contact } = deps.config;
  const caseFile = createCaseFile(deps);

  /** The case as whoever acts saw it: acting on an older version is refused. */
  const asSeen = (typed: Typed): Options =>
    /^\d+$/.test(typed['version'] ?? '') ? { expectCaseVersion: Number(typed['version']) } : {};

  /** Runs with the case, or answers why it cannot be shown. */
  async function onCase(c: Context, run: (view: CaseView) => Response | Promise<Response>): Promise<Response> {
    let view: CaseView;
    try {
      view = await commands.showCase(fromKey(c.req.param('number') ?? ''), acting(c).person);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error);
    }
    return run(view);
  }

  async function showCase(c: Context, view: CaseView): Promise<Response> {
    const now = deps.now();
    const row = view.case;
    const [system, regions, people, uses] = await Promise.all([
      row.system === undefined ? undefined : store.system(row.system, now),
      store.regions(now),
      store.people(),
      Promise.all(view.tasks.map(async (task) => [task.id, await store.linkLog(task.id)] as const)),
    ]);
    const opened = new Map(uses.filter(([, log]) => log.length > 0).map(([id, log]) => [id, signsIn(log)]));
    return page(
      c,
      <CasePage
        lang={languageOf(c)}
        now={now}
        year={year()}
        view={view}
        system={system}
        regions={regions}
        people={people}
        opened={opened}
        policy={await policyOfCase(deps, row)}
        sums={
          row.status === 'active' && row.state.startsWith('open')
            ? await requestSumsOf(store, row, now, await policyOfCase(deps, row))
            : undefined
        }
        cases={await namedCases(store, viewOf(row, 'annual-budget')?.budget ?? null)}
        template={await followedTemplate(store, row)}
        chart={deps.charts[row.machine]?.layout}
        done={c.req.query('udfoert') === '1'}
        contact={contact}
      />,
    );
  }

  app.get(patterns.case, (c) => onCase(c, (view) => showCase(c, view)));

  app.get(patterns.caseFile, (c) =>
    onCase(c, async (view) => paperAttachment(c, await caseFile.of(view.case.id, acting(c).person))),
  );

  app.get(patterns.caseBudget, (c) =>
    onCase(c, async (view) =>
      view.case.machine === 'annual-budget'
        ? attachment(c, await commands.exportBudget(view.case.id), `budget-${view.case.number}.xlsx`, xlsx)
        : c.notFound(),
    ),
  );

  app.get(patterns.caseMachine, (c) =>
    onCase(c, (view) => {
      const { machine } = view.case;
      const chart = deps.charts[machine];
      if (chart === undefined) return c.notFound();
      return attachment(c, JSON.stringify(chart.config, null, 2), `${machine}.json`, 'application/json');
    }),
  );

  async function record(c: Context, view: CaseView, shown: Shown, status: Status = 200): Promise<Response> {
    const task = view.openTasks.find(recordable);
    if (!task) return c.redirect(paths.case(view.case.id), 303);
    const policy = await policyOfCase(deps, view.case);
    const props = { lang: languageOf(c), year: year(), contact, row: view.case, task, policy };
    return page(c, <RecordDecision {...props} {...shown} />, status);
  }

  app.get(patterns.caseRecord, (c) =>
    onCase(c, (view) => (view.openTasks.some(recordable) ? record(c, view, untouched) : c.notFound())),
  );

  app.post(patterns.caseRecord, (c) =>
    onCase(c, async (view) => {
      const typed = await formBody(c);
      const task = view.tasks.find((one) => one.id === typed['opgave']);
      if (!task || !isDuty(task.duty)) return c.notFound();
      const read = readTypedAnswer(task.duty, typed, task.choices, noForm.ofCase);
      if (!read.ok) return record(c, view, { typed, faults: read.faults }, 422);
      try {
        await commands.recordDecision(acting(c), task.id, read.answer, asSeen(typed));
        return c.redirect(`${paths.case(view.case.id)}?udfoert=1`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return record(
          c,
          view,
          { typed, faults: faultsOnAnswer(task.duty, typed, noForm.ofCase, error.faults) },
          error.status as Status,
        );
      }
    }),
  );

  return app;
}

/** The signs of a program in the uses of a link, each once. */
const signsIn = (log: readonly { note?: string }[]): readonly string[] => [
  ...new Set(log.flatMap((use) => use.note?.split(/[;,] /) ?? []).filter(isSign)),
];
