/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { type Act, actId } from '../../../machines/acts/act.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { faultsAtFields } from '../forms/place-faults.ts';
import { readTyped } from '../forms/read-typed.ts';
import { type Lang, languageOf, translate } from '../language.ts';
import { paths, patterns } from '../paths.ts';
import { MessagePage } from './end-pages.tsx';
import { openAct, sealAct } from './form-state.ts';
import { HolderActPage, holderActs } from './holder-acts.tsx';
import type { LinkContext, Status } from './link-context.tsx';
import type { OpenTask } from './resolve-link.ts';

/** Behind a personal link, beside the answer: what the one who has the task may do about it (letters-and-links §7). */
export function holderActRoutes(deps: WebDeps, { page, trace, log, openTask, again, failed }: LinkContext): Hono {
  const app = new Hono();
  const { contact, linkSecret: secret } = deps.config;
  const named = (name: string): Act | undefined => holderActs.find((one) => one.name === name);

  const form = (lang: Lang, act: Act, token: string, open: OpenTask, typed: Typed, faults: readonly FieldFault[]) => {
    const state = sealAct(secret, open.hash, { task: open.task.id, at: deps.now() });
    return <HolderActPage {...{ lang, contact, token, act, of: open.case.title, state, typed, faults }} />;
  };

  app.get(patterns.linkAct, async (c) => {
    const act = named(c.req.param('act'));
    if (act === undefined) return c.notFound();
    const token = c.req.param('token');
    const resolved = await openTask(c, { tried: false });
    if (resolved instanceof Response) return resolved;
    return page(c, form(languageOf(c), act, token, resolved, {}, noFaults));
  });

  app.post(patterns.linkAct, async (c) => {
    const act = named(c.req.param('act'));
    if (act === undefined) return c.notFound();
    const token = c.req.param('token');
    const resolved = await openTask(c, { tried: true });
    if (resolved instanceof Response) return resolved;
    const { hash, task, person } = resolved;
    const typed = await formBody(c);
    const lang = languageOf(c);
    if (openAct(secret, hash, typed['tilstand'])?.task !== task.id)
      return again(c, token, resolved, false, 'no valid form');
    const refused = (faults: readonly FieldFault[], status: Status) =>
      page(c, form(lang, act, token, resolved, typed, faults), status);
    const read = readTyped(act.fields, typed);
    if (!read.ok) return refused(read.faults, 422);
    try {
      const by = { person: person.id, channel: 'link', trace: trace(c) } as const;
      await deps.commands.perform(by, act, task.id, read.form);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.kind !== 'BadInput') return failed(c, token, hash, { typed: {}, substitute: false }, error);
      const [first = ''] = Object.keys(act.fields);
      return refused(faultsAtFields(act.fields, typed, error.faults, { elsewhere: () => first }), 422);
    }
    await log(c, hash, 'submitted', actId(act));
    const t = translate(lang);
    return page(
      c,
      <MessagePage
        lang={lang}
        contact={contact}
        title={t(...act.title)}
        text={t(`Det er registreret. ${act.leads[0]}`, `It is recorded. ${act.leads[1]}`)}
        self={paths.link(token)}
      />,
    );
  });

  return app;
}
