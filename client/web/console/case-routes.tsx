/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { Failure } from '../../sdk/failures.ts';
import { followedTemplate } from '../../sdk/followed-template.ts';
import { heirsOf } from '../../sdk/reassigning.ts';
import type { CaseView } from '../../sdk/views.ts';
import type { SysDecision } from '../../sdk/inputs.ts';
import type { Options } from '../../sdk/options.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf } from '../language.ts';
import { readAnswer } from '../link/answer.ts';
import { isDuty } from '../link/duty-forms.ts';
import { policyOfCase } from '../policy.ts';
import { parseKroner } from '../../../machines/governance/money.ts';
import { isoDate } from '../danish-date.ts';
import { attachment, xlsx } from '../download.ts';
import { fromKey, paths, patterns } from '../paths.ts';
import { isSign } from './link-signs.ts';
import {
  type Act,
  type ActName,
  actNames,
  acts,
  holdersOf,
  neededFor,
  type Passing,
  recordable,
  revisers,
} from './act-list.ts';
import { CasePage } from './case-page.tsx';
import { DecisionProposal } from './decision-proposal.tsx';
import { faultsOf, nobodyActs, unfilled } from './field-faults.ts';
import { RecordDecision } from './record.tsx';
import { type ConsoleContext, type Status } from './console-context.tsx';
import { viewOf } from '../../../store/rows.ts';

interface Shown {
  readonly review?: ActName;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
const untouched: Shown = { typed: {}, faults: noFaults };

/** The pages of one case: all about it, and what can be done with it. */
export function caseRoutes(deps: WebDeps, { page, year, acting, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { contact } = deps.config;

  /** The case as whoever acts saw it: acting on an older version is refused. */
  const asSeen = (typed: Typed): Options =>
    /^\d+$/.test(typed['version'] ?? '') ? { expectCaseVersion: Number(typed['version']) } : {};

  /** Runs with the case, or answers why it cannot be shown. */
  async function onCase(c: Context, run: (view: CaseView) => Response | Promise<Response>): Promise<Response> {
    let view: CaseView;
    try {
      view = await commands.showCase(fromKey(c.req.param('number') ?? ''));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error);
    }
    return run(view);
  }

  /** The open tasks that can be passed on, each with those who could have it and do not. */
  async function passingOf(view: CaseView, now: string): Promise<readonly Passing[]> {
    const all = await Promise.all(
      view.openTasks.map(async (task) => {
        const heirs = await heirsOf(store, view.case, task, now);
        const have = view.openTasks.filter(({ actor }) => actor === task.actor).map(({ person }) => person);
        return { task, heirs: heirs.filter(({ id }) => !have.includes(id)) };
      }),
    );
    return all.filter(({ heirs }) => heirs.length > 0);
  }

  async function showCase(c: Context, view: CaseView, shown: Shown, status: Status = 200): Promise<Response> {
    const now = deps.now();
    const row = view.case;
    const [system, regions, people, uses, able, passing] = await Promise.all([
      row.system === undefined ? undefined : store.system(row.system, now),
      store.regions(now),
      store.people(),
      Promise.all(view.tasks.map(async (task) => [task.id, await store.linkLog(task.id)] as const)),
      Promise.all(actNames.map(async (name) => [name, await holdersOf(store, acts[name].roles, row, now)] as const)),
      passingOf(view, now),
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
        able={new Map(able)}
        passing={passing}
        opened={opened}
        policy={await policyOfCase(deps, row)}
        template={await followedTemplate(store, row)}
        chart={deps.charts[row.machine]}
        done={c.req.query('udfoert') === '1'}
        contact={contact}
        {...shown}
      />,
      status,
    );
  }

  app.get(patterns.case, (c) => onCase(c, (view) => showCase(c, view, untouched)));

  app.post(patterns.caseAct, (c) =>
    onCase(c, async (view) => {
      const typed = await formBody(c);
      const act = actNames.find((name) => name === typed['handling']);
      const text = (field: string) => (typed[`${act}-${field}`] ?? '').trim();
      if (!act) return showCase(c, view, { typed: {}, faults: [noSuchAct] }, 422);
      const missing = [
        ...(text('person') === '' ? [nobodyActs(`${act}-person`)] : []),
        ...(act === 'decision' && text('outcome') === '' ? [noOutcome] : []),
        ...unfilled(typed, prefixed(act)),
        ...(act === 'decision' && text('outcome') === 'inPart' ? unreadableGrants(view, text) : []),
      ];
      if (typed['trin'] === 'ret') return showCase(c, view, { typed, faults: noFaults });
      if (missing.length > 0) return showCase(c, view, { typed, faults: missing }, 422);
      const { reviewed }: Act = acts[act];
      if (reviewed && typed['trin'] !== 'udfoer') return showCase(c, view, { typed, faults: noFaults, review: act });
      try {
        await carryOut(c, act, view, text, asSeen(typed));
        return c.redirect(`${paths.case(view.case.id)}?udfoert=1`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const faults = faultsOf(error, 'person').map((fault) => ({
          ...fault,
          field: fault.field === 'amount' || fault.field === 'granted' ? 'decision-granted' : `${act}-${fault.field}`,
        }));
        return showCase(c, view, { typed, faults }, error.status as Status);
      }
    }),
  );

  function carryOut(c: Context, act: ActName, view: CaseView, text: (field: string) => string, opts: Options) {
    const by = acting(c, text('person'));
    const { id } = view.case;
    switch (act) {
      case 'procedure':
        return commands.openWrittenProcedure(by, id, text('days') === '' ? undefined : Number(text('days')), opts);
      case 'reassign': {
        const [task = '', to = ''] = text('task').split(' ', 2);
        return commands.reassign(by, task, to, opts);
      }
      case 'withdrawMatter':
        return commands.withdrawMatter(by, id, text('reason'), opts);
      case 'waiveHearing':
        return commands.waiveHearing(by, id, text('reason'), opts);
      case 'decision': {
        const outcome = text('outcome') as SysDecision['outcome'];
        const reason = text('reason') === '' ? {} : { reason: text('reason') };
        const reference = text('reference');
        const terms = outcome === 'inPart' ? { terms: { granted: grantedIn(view, text) } } : {};
        const meetingDate = isoDate(text('meetingDate'));
        return commands.recordSysDecision(by, id, { outcome, reference, meetingDate, ...reason, ...terms }, opts);
      }
    }
  }

  app.get(patterns.caseFile, (c) =>
    onCase(c, async (view) =>
      view.case.machine === 'annual-budget'
        ? attachment(c, await commands.exportBudget(view.case.id), `budget-${view.case.number}.xlsx`, xlsx)
        : c.notFound(),
    ),
  );

  app.get(patterns.caseProposal, (c) =>
    onCase(c, async (view) => {
      if (view.case.machine !== 'change-request') return c.redirect(paths.case(view.case.id), 303);
      const now = deps.now();
      const [system, regions, frame] = await Promise.all([
        view.case.system === undefined ? undefined : store.system(view.case.system, now),
        store.regions(now),
        store.frame(year()),
      ]);
      const ownerRegion = regions.find(({ id }) => id === system?.ownerRegion)?.name;
      const props = { lang: languageOf(c), now, year: year(), contact, view, system, ownerRegion, frame };
      return page(c, <DecisionProposal {...props} />);
    }),
  );

  async function record(c: Context, view: CaseView, shown: Shown, status: Status = 200): Promise<Response> {
    const task = view.openTasks.find(recordable);
    if (!task) return c.redirect(paths.case(view.case.id), 303);
    const people = await holdersOf(store, revisers, view.case, deps.now());
    const policy = await policyOfCase(deps, view.case);
    const props = { lang: languageOf(c), year: year(), contact, row: view.case, task, people, policy };
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
      const read = readAnswer(task.duty, typed, task.choices, view.case);
      const faults = [...(typed['person'] ? [] : [nobodyActs('person')]), ...(read.ok ? [] : read.faults)];
      if (!read.ok || faults.length > 0) return record(c, view, { typed, faults }, 422);
      try {
        await commands.recordDecision(acting(c, typed['person'] ?? ''), task.id, read.answer, asSeen(typed));
        return c.redirect(`${paths.case(view.case.id)}?udfoert=1`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return record(c, view, { typed, faults: faultsOf(error, 'person') }, error.status as Status);
      }
    }),
  );

  return app;
}

type Text = (field: string) => string;
const askedIn = (view: CaseView) => viewOf(view.case, 'financial-follow-up')?.accounts?.carryOver ?? [];

/** What was typed as granted of each line that was asked for; an empty field grants nothing. */
const grantedIn = (view: CaseView, text: Text) =>
  askedIn(view).map(({ line }) => {
    const amount = parseKroner(text(`granted.${line}`) || '0');
    return { line, amountOre: amount.ok ? amount.ore : 0 };
  });

const unreadableGrants = (view: CaseView, text: Text): FieldFault[] =>
  askedIn(view).flatMap(({ line }) => {
    const amount = parseKroner(text(`granted.${line}`) || '0');
    return amount.ok ? [] : [{ field: `decision-granted.${line}`, da: amount.da, en: amount.en }];
  });

/** What the act cannot do without, by the names of its own form. */
const prefixed = (act: ActName) =>
  Object.fromEntries(Object.entries(neededFor[act] ?? {}).map(([field, label]) => [`${act}-${field}`, label]));

const noSuchAct: FieldFault = {
  field: 'indhold',
  da: 'Handlingen findes ikke. Vælg en af dem, der er vist under Handlinger.',
  en: 'There is no such act. Choose one of those shown under Acts.',
};
const noOutcome: FieldFault = {
  field: 'decision-outcome',
  da: 'Vælg, hvad SYS besluttede.',
  en: 'Choose what SYS decided.',
};

/** The signs of a program in the uses of a link, each once. */
const signsIn = (log: readonly { note?: string }[]): readonly string[] => [
  ...new Set(log.flatMap((use) => use.note?.split(/[;,] /) ?? []).filter(isSign)),
];
