/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { type Context, Hono } from 'hono';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import type { FieldFault } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { patterns } from '../../paths.ts';
import { attachment, xlsx } from '../../download.ts';
import type { LinkContext } from '../../link/link-context.tsx';
import { openPage } from '../../link/form-state.ts';
import type { OpenTask } from '../../link/resolve-link.ts';
import { budgetOnPage } from '../../../../machines/annual-budget/form.ts';
import { writeForm } from '../../../../machines/forms/write-form.ts';
import { faultsAtFields } from '../../forms/place-faults.ts';
import { readTyped } from '../../forms/read-typed.ts';
import { formOfTask } from '../../link/case-form-of.ts';

const drafted: readonly string[] = ['budget-draft', 'budget-adjustment'];
/** What is kept as a draft. */
const draft = { budget: budgetOnPage };

/** Beside a budget's answer: keeping the draft, and the spreadsheet out and in (R-093c). None of it decides anything. */
export function draftRoutes(deps: WebDeps, context: LinkContext): Hono {
  const app = new Hono();
  const { openTask, again, decision, failed, log, trace } = context;

  /** The open task behind the link when it is a budget's; otherwise its page. */
  async function budgetTask(c: Context, tried: boolean): Promise<OpenTask | Response> {
    const found = await openTask(c, { tried });
    return found instanceof Response || drafted.includes(found.task.duty) ? found : c.notFound();
  }

  app.get(patterns.linkTemplate, async (c) => {
    const found = await budgetTask(c, false);
    if (found instanceof Response) return found;
    await log(c, found.hash, 'opened', 'template');
    return attachment(c, await deps.commands.exportBudget(found.case.id), `budget-${found.case.number}.xlsx`, xlsx);
  });

  app.post(patterns.linkFile, async (c) => {
    const token = c.req.param('token');
    const found = await budgetTask(c, true);
    if (found instanceof Response) return found;
    const body = await c.req.parseBody();
    const state = openPage(
      deps.config.linkSecret,
      found.hash,
      typeof body['tilstand'] === 'string' ? body['tilstand'] : undefined,
    );
    if (!state || state.task !== found.task.id) return again(c, token, found, false, 'no valid form');
    const file = body['fil'];
    if (!(file instanceof File) || file.size === 0)
      return decision(c, token, found, { faults: [noFile], substitute: false }, 422);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const budget = await deps.commands.readBudgetFile(found.case.id, { name: file.name.slice(0, 200), bytes });
      await log(c, found.hash, 'opened', 'file read');
      return decision(c, token, found, {
        typed: writeForm(draft, { budget }),
        substitute: false,
        note: [
          `Filen er læst: ${counted(budget.lines.length, 'lines', 'da')}. Intet er gemt eller sendt endnu; gennemse linjerne, og fortsæt.`,
          `The file has been read: ${counted(budget.lines.length, 'lines', 'en')}. Nothing is saved or sent yet; look through the lines and go on.`,
        ],
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.kind === 'Unavailable') return failed(c, token, found.hash, { typed: {}, substitute: false }, error);
      await log(c, found.hash, 'refused', 'file');
      return decision(c, token, found, { faults: fileFaults(file.name.slice(0, 200), error), substitute: false }, 422);
    }
  });

  // «Gem udkast» comes from the answer's own form; what is not a draft to be saved goes on to the answer.
  app.post(patterns.link, async (c, next) => {
    const typed = await formBody(c);
    if (typed['trin'] !== 'gem') return next();
    const token = c.req.param('token');
    const found = await budgetTask(c, true);
    if (found instanceof Response) return found;
    const substitute = typed['som'] === 'stedfortraeder';
    const state = openPage(deps.config.linkSecret, found.hash, typed['tilstand']);
    if (!state) return again(c, token, found, substitute, 'no valid form');
    if (state.task !== found.task.id || state.version !== found.case.version)
      return again(c, token, found, substitute, 'changed since shown', state.version);
    const read = readTyped(draft, typed);
    if (!read.ok) {
      const { ofCase } = await formOfTask(deps, found);
      const faults = faultsAtFields(draft, typed, read.faults, { ofCase, asTyped: true, elsewhere: () => 'budget' });
      return decision(c, token, found, { typed, faults, substitute }, 422);
    }
    try {
      await deps.commands.perform(
        { person: found.person.id, channel: 'link', trace: trace(c) },
        'budget.save-draft',
        found.case.id,
        { budget: read.form.budget },
        { expectCaseVersion: state.version },
      );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return failed(c, token, found.hash, { typed, substitute }, error);
    }
    await log(c, found.hash, 'submitted', 'draft saved');
    return decision(c, token, found, {
      typed,
      substitute,
      note: [
        'Udkastet er gemt. Den er ikke sendt; du kan fortsætte nu eller senere med samme link.',
        'The draft is saved. It is not sent; you can go on now or later by the same link.',
      ],
    });
  });

  return app;
}

const noFile: FieldFault = { field: 'fil', da: 'Vælg en fil først.', en: 'Choose a file first.' };

/** Faults of a file stand at the file, each with its sheet and cell in words. */
function fileFaults(file: string, error: Failure): FieldFault[] {
  return error.faults.map(({ field, da, en }) => {
    if (field === undefined || field === '' || /^budget(\.|$)/.test(field))
      return { field: 'fil', da: `${file}: ${da}`, en: `${file}: ${en}` };
    const [sheet = '', cell] = field.split('!');
    const place = [`ark «${sheet}»`, ...(cell ? [`celle ${cell}`] : [])].join(', ');
    const placeEn = [`sheet "${sheet}"`, ...(cell ? [`cell ${cell}`] : [])].join(', ');
    return { field: 'fil', da: `${file}, ${place}: ${da}`, en: `${file}, ${placeEn}: ${en}` };
  });
}
