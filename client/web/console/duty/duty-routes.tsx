/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { DutyName } from '../../../../machines/duties.ts';
import { badState, Failure, forbidden, notFound } from '../../../sdk/failures.ts';
import { obstacleFailures } from '../../../sdk/open-task.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { moreRows } from '../../forms/rows-typed.ts';
import { languageOf } from '../../language.ts';
import { faultsOnAnswer, readTypedAnswer } from '../../link/answer.ts';
import type { ReviewedAnswer } from '../../link/answer-card.tsx';
import { formOfTask } from '../../link/case-form-of.ts';
import { isAnswerable } from '../../link/duty-forms.ts';
import { factsOf } from '../../link/facts.ts';
import { openPage, openReview, sealPage, sealReview } from '../../link/form-state.ts';
import { prefilledAnswer } from '../../link/prefilled-answer.ts';
import type { OpenTask } from '../../link/resolve-link.ts';
import { sendAnswer } from '../../link/send-answer.ts';
import { validateAnswer } from '../../link/validate-answer.ts';
import { patterns } from '../../paths.ts';
import { policyOfCase } from '../../policy.ts';
import { pageOfCase } from '../acts/page-of-case.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { DutyPage } from './duty-page.tsx';

interface Shown {
  /** Undefined: as the case fills it in. */
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
  readonly review?: { readonly answer: ReviewedAnswer; readonly state: string };
}

const changed: FieldFault = {
  field: 'choice',
  da: 'Sagen eller siden er ændret, siden du åbnede den. Dit svar er ikke registreret; se sagen igen, og svar på den, som den er nu.',
  en: 'The case or the page has changed since you opened it. Your answer is not recorded; look again and answer as it is now.',
};

/** A duty answered in the console by whoever has it: form, review and rules are those of its personal link. */
export function dutyRoutes(deps: WebDeps, { page, year, acting, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, config } = deps;
  const secret = config.linkSecret;

  /** Runs with the open task of the address, or answers why it cannot be answered. */
  async function onTask(c: Context, run: (open: OpenTask, duty: DutyName) => Promise<Response>): Promise<Response> {
    const id = c.req.param('task') ?? '';
    const task = await store.task(id);
    const person = task && (await store.person(task.person));
    if (task !== undefined && task.person !== acting(c).person)
      return refused(
        c,
        forbidden(
          `Opgaven er ${task.name}s. Den besvares af den, der har den.`,
          `The task is ${task.name}'s, to be answered by whoever has it.`,
        ),
      );
    const check = task && (await commands.checkTask(task.person, id));
    if (check?.obstacle !== undefined)
      return refused(c, obstacleFailures[check.obstacle](check.da ?? '', check.en ?? ''));
    if (task === undefined || person === undefined || check?.case === undefined)
      return refused(c, notFound(`Opgaven ${id} findes ikke.`, `There is no task ${id}.`));
    if (!isAnswerable(task.duty))
      return refused(c, badState('Opgaven løses ved en handling på sagen.', 'The task is done by an act on the case.'));
    return run({ kind: 'open', hash: id, task, case: check.case, person }, task.duty);
  }

  async function show(c: Context, open: OpenTask, duty: DutyName, shown: Shown, status: Status = 200) {
    const [facts, form, policy] = await Promise.all([
      factsOf(deps, open),
      formOfTask(deps, open),
      policyOfCase(deps, open.case),
    ]);
    const { task, case: row } = open;
    const state = { task: task.id, version: row.version, shown: facts.shown, at: deps.now() };
    return page(
      c,
      <DutyPage
        lang={languageOf(c)}
        year={year()}
        contact={config.contact}
        duty={duty}
        facts={facts}
        form={form}
        policy={policy}
        state={shown.review?.state ?? sealPage(secret, open.hash, state)}
        typed={shown.typed ?? prefilledAnswer(facts, form)}
        faults={shown.faults ?? noFaults}
        review={shown.review?.answer}
      />,
      status,
    );
  }

  app.get(patterns.duty, (c) => onTask(c, (open, duty) => show(c, open, duty, {})));

  app.post(patterns.duty, (c) =>
    onTask(c, async (open, duty) => {
      const { tilstand, trin = '', ...typed } = await formBody(c);
      if (trin === 'udfoer') return confirm(c, open, duty, tilstand);
      if (trin === 'ret') return show(c, open, duty, openReview(secret, open.hash, tilstand) ?? {});
      if (trin.startsWith(moreRows)) return show(c, open, duty, { typed: { ...typed, trin } });
      const state = openPage(secret, open.hash, tilstand);
      const { ofCase } = await formOfTask(deps, open);
      const read = readTypedAnswer(duty, typed, open.task.choices, ofCase);
      const faults = read.ok ? await validateAnswer(deps, open, duty, read.answer, typed, ofCase) : read.faults;
      if (!read.ok || faults.length > 0) return show(c, open, duty, { typed, faults }, 422);
      if (state?.version !== open.case.version) return show(c, open, duty, { typed, faults: [changed] }, 409);
      const sealed = sealReview(secret, open.hash, { ...state, typed, substitute: false });
      return show(c, open, duty, { review: { answer: read.answer, state: sealed } });
    }),
  );

  async function confirm(c: Context, open: OpenTask, duty: DutyName, sealed: string | undefined): Promise<Response> {
    const state = openReview(secret, open.hash, sealed);
    if (state === undefined) return show(c, open, duty, { faults: [changed] }, 409);
    const { typed } = state;
    const { ofCase } = await formOfTask(deps, open);
    const read = readTypedAnswer(duty, typed, open.task.choices, ofCase);
    if (!read.ok) return show(c, open, duty, { typed, faults: read.faults }, 422);
    try {
      await sendAnswer(commands, acting(c), open.task, read.answer, state);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const faults = faultsOnAnswer(duty, typed, ofCase, error.faults);
      return show(c, open, duty, { typed, faults }, error.status as Status);
    }
    return c.redirect(`${pageOfCase(open.case)}?udfoert=1`, 303);
  }

  return app;
}
