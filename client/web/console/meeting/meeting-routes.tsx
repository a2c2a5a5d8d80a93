/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { ItemKind } from '../../../../machines/meeting/agenda.ts';
import type { MeetingPreview, MeetingView } from '../../../sdk/meeting-commands.ts';
import type { WebDeps } from '../../deps.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { paths, patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { nobodyActs } from '../field-faults.ts';
import { AgendaPage, agendaEdit, typedFromAgenda } from './agenda-page.tsx';
import { decisionFaults, readDecision } from './item-form.ts';
import { ItemPage } from './item-page.tsx';
import { cancelSeen, type MeetingAct, meetingActs } from './meeting-acts.tsx';
import { createMeetingContext, refusedAt, type Shown, untouched } from './meeting-context.ts';
import { MeetingPage } from './meeting-page.tsx';
import { minutesEdit, MinutesPage, typedFromMinutes } from './minutes-page.tsx';
import { placeIn, seenOf } from './place-fields.tsx';
import { noReason, planRoutes } from './plan-routes.tsx';
import { Failure } from '../../../sdk/failures.ts';

/** The pages of meetings: the year, one meeting, its agenda, its items, its minutes. */
export function meetingRoutes(deps: WebDeps, context: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { page, acting } = context;
  const { onMeeting, castOf, shared } = createMeetingContext(deps, context);
  app.route('/', planRoutes(deps, context));

  async function show(
    c: Context,
    view: MeetingView,
    shown: Shown & { preview?: MeetingPreview; cancelling?: boolean },
    status: Status = 200,
  ) {
    const props = { ...(await shared(c, view)), view, cast: await castOf(view), cancelling: false };
    return page(c, <MeetingPage {...props} {...shown} />, status);
  }

  app.get(patterns.meeting, (c) => onMeeting(c, (view) => show(c, view, untouched)));

  app.post(patterns.meeting, (c) =>
    onMeeting(c, async (view) => {
      const typed = await formBody(c);
      const act = meetingActs.find((one) => one === typed['handling']);
      if (act === undefined) return show(c, view, { typed: {}, faults: [noSuchAct] }, 422);
      const text = (field: string) => (typed[`${act}-${field}`] ?? '').trim();
      const reasoned = act === 'move' || act === 'cancel';
      const missing = [
        ...(text('person') === '' ? [nobodyActs(`${act}-person`)] : []),
        ...(reasoned && text('reason') === '' ? [noReason(`${act}-reason`)] : []),
      ];
      if (missing.length > 0) return show(c, view, { typed, faults: missing }, 422);
      const by = acting(c, text('person'));
      const { caseId, number } = view.row;
      const confirmed = typed['trin'] === 'bekraeft';
      try {
        if (act === 'move') {
          const preview = await commands.previewMeeting(by, placeIn(text), caseId);
          // What is confirmed is what was seen; a form that was changed meanwhile is looked at again.
          if (!confirmed || typed['set'] !== seenOf(preview.meeting))
            return show(c, view, { typed, faults: [], preview });
        }
        if (act === 'cancel' && !(confirmed && typed['set'] === cancelSeen))
          return show(c, view, { typed, faults: [], cancelling: true });
        await carryOut(act, by.person, view, text, typed, c);
        return c.redirect(`${paths.meeting(number)}?udfoert=1`, 303);
      } catch (error) {
        const { faults, status } = refusedAt(error, `${act}-`);
        return show(c, view, { typed, faults }, status as Status);
      }
    }),
  );

  async function carryOut(
    act: MeetingAct,
    person: string,
    view: MeetingView,
    text: (field: string) => string,
    typed: Typed,
    c: Context,
  ): Promise<unknown> {
    const by = acting(c, person);
    const { caseId } = view.row;
    switch (act) {
      case 'submitAgenda':
        return answer(c, person, caseId, 'agenda-preparation', text('comment'));
      case 'recompose':
        return commands.recomposeAgenda(by, caseId);
      case 'wish':
        return commands.addAgendaItem(by, caseId, {
          title: text('title'),
          text: text('text'),
          ...(text('kind') === '' ? {} : { kind: text('kind') as ItemKind }),
          ...(text('for') === '' ? {} : { for: text('for') }),
        });
      case 'attend':
        return commands.recordAttendance(by, caseId, {
          present: Object.fromEntries(view.seats.map(({ region }) => [region, typed[`attend-seat.${region}`] || null])),
          others: linesIn(text('others')),
        });
      case 'closeVote':
        return commands.closeItemVote(by, caseId);
      case 'conclude':
        return commands.concludeMeeting(by, caseId);
      case 'move':
        return commands.moveMeeting(by, caseId, { ...placeIn(text), reason: text('reason') });
      case 'cancel':
        return commands.cancelMeeting(by, caseId, text('reason'));
    }
  }

  /** The secretariat's own task, done where the work is. */
  async function answer(c: Context, person: string, caseId: string, duty: string, comment: string) {
    const [task] = await store.tasks({ caseId, duty, open: true, person });
    if (task === undefined) throw notTheirs(person);
    return commands.answerTask(acting(c, person), task.id, {
      choice: 'submit',
      ...(comment === '' ? {} : { comment }),
    });
  }

  async function agenda(c: Context, view: MeetingView, shown?: Shown, status: Status = 200) {
    if (view.agenda === null) return c.redirect(paths.meeting(view.row.number), 303);
    const form = shown ?? { typed: typedFromAgenda(view.agenda), faults: [] };
    return page(c, <AgendaPage {...await shared(c, view)} view={view} agenda={view.agenda} {...form} />, status);
  }

  app.get(patterns.meetingAgenda, (c) => onMeeting(c, (view) => agenda(c, view)));

  app.post(patterns.meetingAgenda, (c) =>
    onMeeting(c, async (view) => {
      if (view.agenda === null) return agenda(c, view);
      const typed = await formBody(c);
      const person = (typed['person'] ?? '').trim();
      const read = agendaEdit(view.agenda, typed);
      const faults = [...(person === '' ? [nobodyActs('person')] : []), ...read.faults];
      if (faults.length > 0) return agenda(c, view, { typed, faults }, 422);
      try {
        await commands.editAgenda(acting(c, person), view.row.caseId, read.edit);
        return c.redirect(`${paths.meeting(view.row.number)}?udfoert=1`, 303);
      } catch (error) {
        const { status, faults: said } = refusedAt(error, '');
        return agenda(c, view, { typed, faults: said }, status as Status);
      }
    }),
  );

  async function minutes(c: Context, view: MeetingView, shown?: Shown, status: Status = 200) {
    if (view.minutes === null) return c.redirect(paths.meeting(view.row.number), 303);
    const form = shown ?? { typed: typedFromMinutes(view.minutes, view.notes), faults: [] };
    return page(c, <MinutesPage {...await shared(c, view)} view={view} minutes={view.minutes} {...form} />, status);
  }

  app.get(patterns.meetingMinutes, (c) => onMeeting(c, (view) => minutes(c, view)));

  app.post(patterns.meetingMinutes, (c) =>
    onMeeting(c, async (view) => {
      if (view.minutes === null) return minutes(c, view);
      const typed = await formBody(c);
      const act = typed['handling'] === 'submit' ? 'submit' : 'edit';
      const before = typedFromMinutes(view.minutes, view.notes);
      const kept = { ...before, ...typed };
      const person = (typed[`${act}-person`] ?? '').trim();
      if (person === '') return minutes(c, view, { typed: kept, faults: [nobodyActs(`${act}-person`)] }, 422);
      const { caseId, number } = view.row;
      try {
        if (act === 'submit') await answer(c, person, caseId, 'minutes-draft', '');
        else await commands.editMinutes(acting(c, person), caseId, minutesEdit(before, typed));
        return c.redirect(`${paths.meetingMinutes(number)}?udfoert=1`, 303);
      } catch (error) {
        const { status } = refusedAt(error, '');
        const faults = refusedAt(error, '').faults.map((fault) => ({
          ...fault,
          field: fault.field === 'remarks' ? fault.field : `${act}-person`,
        }));
        return minutes(c, view, { typed: kept, faults }, status as Status);
      }
    }),
  );

  async function item(c: Context, view: MeetingView, shown: Shown, status: Status = 200) {
    const found = view.agenda?.items.find(({ no }) => no === c.req.param('no'));
    if (found === undefined) return c.notFound();
    const row = found.case === null ? undefined : await store.case(found.case);
    const props = { ...(await shared(c, view)), view, item: found, row, cast: await castOf(view) };
    return page(c, <ItemPage {...props} people={await store.people()} {...shown} />, status);
  }

  app.get(patterns.meetingItem, (c) => onMeeting(c, (view) => item(c, view, untouched)));

  app.post(patterns.meetingItem, (c) =>
    onMeeting(c, async (view) => {
      const typed = await formBody(c);
      const found = view.agenda?.items.find(({ no }) => no === c.req.param('no'));
      const act = (['vote', 'close', 'tell', 'decision'] as const).find((one) => one === typed['handling']);
      if (found === undefined || act === undefined) return item(c, view, { typed: {}, faults: [noSuchAct] }, 422);
      const person = (typed[`${act}-person`] ?? '').trim();
      const by = acting(c, person);
      const { caseId, number } = view.row;
      const nobody = person === '' ? [nobodyActs(`${act}-person`)] : [];
      const read =
        act === 'decision'
          ? readDecision(found.id, typed, found.case === null ? undefined : await store.case(found.case))
          : undefined;
      const faults = [...nobody, ...(read?.faults ?? [])];
      if (faults.length > 0) return item(c, view, { typed, faults }, 422);
      try {
        if (act === 'vote') await commands.openItemVote(by, caseId, found.id);
        if (act === 'close') await commands.closeItemVote(by, caseId);
        if (act === 'tell') await commands.resendDecision(by, caseId, found.id);
        if (read !== undefined) await commands.decideItem(by, caseId, read.decision);
        return act === 'decision'
          ? c.redirect(`${paths.meeting(number)}?udfoert=1#punkt-${found.no}`, 303)
          : c.redirect(`${paths.meetingItem(number, found.no)}?udfoert=1`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const said = read === undefined ? refusedAt(error, `${act}-`).faults : decisionFaults(error, read.rows);
        return item(c, view, { typed, faults: said }, error.status as Status);
      }
    }),
  );

  return app;
}

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const notTheirs = (person: string): Failure =>
  new Failure({
    kind: 'Forbidden',
    field: 'person',
    da: `Opgaven er ikke ${person}s, eller den er løst.`,
    en: `The task is not ${person}'s, or it has been done.`,
  });

const noSuchAct: FieldFault = {
  field: 'indhold',
  da: 'Handlingen findes ikke. Vælg en af dem, der er vist under Handlinger.',
  en: 'There is no such act. Choose one of those shown under Acts.',
};
