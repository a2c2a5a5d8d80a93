/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { holdersOf } from '../../../sdk/acts/holders.ts';
import { type Context, Hono } from 'hono';
import { localDate } from '../../../../machines/governance/calendar.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs, unfilled } from '../field-faults.ts';
import { changeForms, changeFrom } from './change-forms.ts';
import { RegisterPage } from './register-page.tsx';
import { RegisterReview } from './review-page.tsx';

/** The register's page: typed → reviewed → recorded. */
export function registerRoutes(deps: WebDeps, { page, year, acting }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;

  async function show(c: Context, typed: Typed, faults: readonly FieldFault[], status: Status = 200) {
    const at = now();
    const props = {
      lang: languageOf(c),
      year: year(),
      today: localDate(at),
      register: await store.register(),
      missing: await commands.completeness(),
      people: await holdersOf(store, { who: ['secretariat', 'sysMembers'] }, undefined, at),
      done: c.req.query('udfoert') === '1',
      contact,
    };
    return page(c, <RegisterPage {...props} typed={typed} faults={faults} />, status);
  }

  app.get(patterns.register, (c) => show(c, {}, noFaults));

  app.post(patterns.register, async (c) => {
    const typed = await formBody(c);
    const form = changeForms.find(({ change }) => change === typed['handling']);
    if (form === undefined)
      return show(
        c,
        {},
        [{ field: 'aendringer', da: 'Vælg, hvad der skal ændres.', en: 'Choose what is to be changed.' }],
        422,
      );
    const prefix = `${form.change}-`;
    const text = (name: string): string => (typed[prefix + name] ?? '').trim();
    if (typed['trin'] === 'ret') return show(c, typed, noFaults);
    const needed = form.fields.filter((field) => field.optional !== true);
    const faults: FieldFault[] = [
      ...unfilled(typed, Object.fromEntries(needed.map(({ name, label }) => [`${prefix}${name}`, label]))),
      ...(text('by') === '' ? [nobodyActs(`${prefix}by`)] : []),
      ...(text('decision') === ''
        ? [{ field: `${prefix}decision`, da: 'Skriv, hvis beslutning det er.', en: 'Write whose decision it is.' }]
        : []),
    ];
    if (faults.length > 0) return show(c, typed, faults, 422);
    const by = acting(c, text('by'));
    const changes = [changeFrom(form, text)];
    try {
      if (typed['trin'] === 'udfoer') {
        await commands.changeRegister(by, { changes, decision: text('decision') });
        return c.redirect(`${paths.register}?udfoert=1`, 303);
      }
      const preview = await commands.previewRegisterChange(by, changes);
      return page(
        c,
        <RegisterReview lang={languageOf(c)} year={year()} typed={typed} preview={preview} contact={contact} />,
        preview.faults.length > 0 ? 422 : 200,
      );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const known = new Set(form.fields.map(({ name }) => name));
      const said = faultsOf(error, 'decision').map((fault) => ({
        ...fault,
        // What concerns the change as a whole stands at its decision.
        field: `${prefix}${known.has(fault.field) ? fault.field : 'decision'}`,
      }));
      return show(c, typed, said, error.status as Status);
    }
  });

  return app;
}
