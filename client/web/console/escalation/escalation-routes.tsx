/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { holdersOf } from '../../../sdk/acts/holders.ts';
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { CaseView } from '../../../sdk/views.ts';
import { Failure } from '../../../sdk/failures.ts';
import { isoDate } from '../../danish-date.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { localInstant } from '../../../../machines/forms/local-instant.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs, unfilled } from '../field-faults.ts';
import { escalationActs, EscalationPage, EscalationsPage } from './escalation-pages.tsx';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The pages of escalations: the list with the form that raises one, and each with its acts. */
export function escalationRoutes(deps: WebDeps, { page, year, acting, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;

  async function list(c: Context, shown: Shown & { readonly requestId: string }, status: Status = 200) {
    const rows = (await store.casesOf('escalation')).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    const props = {
      lang: languageOf(c),
      year: year(),
      people: await store.people(),
      systems: await store.systems(now()),
    };
    return page(c, <EscalationsPage {...props} rows={rows} contact={contact} {...shown} />, status);
  }

  app.get(patterns.escalations, (c) => list(c, { typed: {}, faults: noFaults, requestId: randomUUID() }));

  app.post(patterns.escalations, async (c) => {
    const typed = await formBody(c);
    const requestId = typed['anmodning'] || randomUUID();
    const text = (field: string) => (typed[field] ?? '').trim();
    const outage = readOutage(typed);
    const faults: FieldFault[] = [
      ...(text('person') === '' ? [nobodyActs('person')] : []),
      ...unfilled(typed, { title: ['Kort', 'In short'], description: ['Hvad er der sket?', 'What happened?'] }),
      ...(text('ground') === ''
        ? [{ field: 'ground', da: 'Vælg, hvorfor det er kritisk.', en: 'Choose why it is critical.' }]
        : []),
      ...outage.faults,
    ];
    if (faults.length > 0) return list(c, { typed, faults, requestId }, 422);
    const given = Object.fromEntries(
      (['title', 'ground', 'description', 'system', 'externalRef'] as const)
        .filter((field) => text(field) !== '' || field === 'title' || field === 'description')
        .map((field) => [field, text(field)]),
    );
    const notice = text('noticeGiven') === '' ? {} : { noticeGiven: isoDate(text('noticeGiven')) };
    try {
      const done = await commands.raiseEscalation(
        acting(c, text('person')),
        { ...given, ...outage.fields, ...notice },
        requestId,
      );
      return c.redirect(`${paths.escalation(done.number)}?udfoert=1`, 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const said = faultsOf(error, 'person').map((fault) =>
        fault.field === 'to' ? { ...fault, field: 'toDate' } : fault,
      );
      return list(c, { typed, faults: said, requestId }, error.status as Status);
    }
  });

  async function onEscalation(c: Context, run: (view: CaseView) => Response | Promise<Response>): Promise<Response> {
    let view: CaseView;
    try {
      view = await commands.showCase(`escalation/${c.req.param('number') ?? ''}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error);
    }
    return run(view);
  }

  async function show(c: Context, view: CaseView, shown: Shown, status: Status = 200) {
    const row = view.case;
    const raiser = (await store.people()).filter(({ id }) => id === row.submittedBy);
    const secretariat = await holdersOf(store, { who: ['secretariat'] }, undefined, now());
    const props = { lang: languageOf(c), year: year(), row, raiser, secretariat, allowed: view.allowed ?? [] };
    return page(
      c,
      <EscalationPage {...props} done={c.req.query('udfoert') === '1'} contact={contact} {...shown} />,
      status,
    );
  }

  app.get(patterns.escalation, (c) => onEscalation(c, (view) => show(c, view, { typed: {}, faults: noFaults })));

  app.post(patterns.escalation, (c) =>
    onEscalation(c, async (view) => {
      const typed = await formBody(c);
      const act = escalationActs.find((one) => one === typed['handling']);
      const text = (field: string) => (typed[`${act}-${field}`] ?? '').trim();
      const missing = [
        ...(act === undefined || text('person') === '' ? [nobodyActs(`${act ?? 'withdraw'}-person`)] : []),
        ...(act === 'withdraw' || act === 'release'
          ? unfilled(typed, { [`${act}-reason`]: ['Begrundelse', 'Reason'] })
          : []),
      ];
      if (missing.length > 0) return show(c, view, { typed, faults: missing }, 422);
      const { id, number } = view.case;
      const by = acting(c, text('person'));
      try {
        if (act === 'withdraw') await commands.withdrawEscalation(by, id, text('reason'));
        if (act === 'acknowledge') await commands.acknowledgeEscalation(by, id, text('reference'));
        if (act === 'release') await commands.releaseFollowUp(by, id, text('followUp'), text('reason'));
        return c.redirect(`${paths.escalation(number)}?udfoert=1`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const faults = faultsOf(error, 'person').map((fault) => ({ ...fault, field: `${act}-${fault.field}` }));
        return show(c, view, { typed, faults }, error.status as Status);
      }
    }),
  );
  return app;
}

/** Date and time as typed, in Danish time; nothing when both are empty (docs/calendar.md §3). */
function readOutage(typed: Typed): { readonly fields: object; readonly faults: readonly FieldFault[] } {
  const text = (field: string) => (typed[field] ?? '').trim();
  const ends = ['from', 'to'] as const;
  if (ends.every((end) => text(`${end}Date`) === '' && text(`${end}Time`) === ''))
    return { fields: {}, faults: noFaults };
  const faults: FieldFault[] = [];
  const instants: Record<string, string> = {};
  for (const end of ends) {
    const read = localInstant(text(`${end}Date`), text(`${end}Time`), text(`${end}Clock`));
    if (read.ok) instants[end] = read.instant;
    else faults.push({ field: `${end}Date`, da: read.da, en: read.en });
  }
  const cause = text('cause') === '' ? {} : { cause: text('cause') };
  return { fields: { outage: { ...instants, ...cause } }, faults };
}
