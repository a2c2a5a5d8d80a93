import type { Context } from 'hono';
import { Failure } from '../../../sdk/failures.ts';
import { createReaders } from '../../../documents/readers.ts';
import { type MeetingSeen, meetingSeen } from '../../../documents/meeting-seen.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import type { ConsoleContext } from '../console-context.tsx';

/** What the pages of a meeting ask: the meeting of the address, and what every one of them shows. */
export function createMeetingContext(deps: WebDeps, context: ConsoleContext) {
  const { store, commands, now } = deps;
  const readers = createReaders(deps);

  /**
   * Runs with the meeting of the address, by its number or, when it was moved, by the day it is held on now; without the drafts that whoever is signed in
   * may not read.
   */
  async function onMeeting(c: Context, run: (view: MeetingSeen) => Response | Promise<Response>): Promise<Response> {
    const wanted = c.req.param('number') ?? '';
    let view: MeetingView;
    try {
      view = await commands.meeting(wanted);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const moved = (await commands.meetings()).find(({ date, state }) => date === wanted && state !== 'cancelled');
      if (error.kind !== 'NotFound' || moved === undefined) return context.refused(c, error);
      view = await commands.meeting(moved.caseId);
    }
    return run(await meetingSeen(readers, context.acting(c).person, view));
  }

  /** How far each open vote is; nobody sees how anyone voted before it closes. */
  async function castOf({ voting }: MeetingView) {
    const found = voting.map(async ({ item, ballot: id }) => {
      const [ballot, votes] = await Promise.all([store.ballot(id), store.votes(id)]);
      return [
        item,
        { votes: votes.filter(({ current }) => current).length, of: ballot?.electorate.length ?? 0 },
      ] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  }

  async function shared(c: Context, view: MeetingSeen) {
    const [regions, tasks, cast] = await Promise.all([
      store.regions(now()),
      store.tasks({ caseId: view.row.caseId, open: true }),
      castOf(view),
    ]);
    return {
      lang: languageOf(c),
      year: context.year(),
      view,
      cast,
      regions: Object.fromEntries(regions.map(({ id, name }) => [id, name])),
      tasks,
      contact: deps.config.contact,
      done: c.req.query('udfoert') === '1',
    };
  }

  return { onMeeting, shared };
}
