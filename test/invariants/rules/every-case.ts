import { hearingDuties } from '../../../machines/hearing/duties.ts';
import type { Rule } from '../search/explore.ts';
import { effects, isOver, type OpenTask, type World } from '../search/spec.ts';

const owned = ({ assignees }: OpenTask): boolean => assignees.length > 0;
const asking = ({ state }: World): boolean =>
  [...state.actors.values()].some(({ kind, status }) => kind !== 'machine' && status === 'active');

/** Who waits, waits for somebody by a date: a person with a task, or a date of the plan itself. */
export const everyWaitHasOwnerAndDeadline: Rule = {
  id: 'every-wait-has-owner-and-deadline',
  situation: (world, _moves, spec) => {
    if (isOver(world) || asking(world) || spec.atRest?.(world) === true) return undefined;
    const { tasks, state } = world;
    if (tasks.some((task) => owned(task) && Number.isFinite(Date.parse(task.due)))) return undefined;
    return state.timers.length > 0 ? undefined : 'nobody has a task, no date is awaited and no activity is asked';
  },
};

/** There is always something that can be done or that happens by itself. */
export const everyWaitHasAWayOut: Rule = {
  id: 'every-wait-has-a-way-out',
  situation: (world, moves) => (isOver(world) || moves.length > 0 ? undefined : 'nothing can happen any more'),
};

export const endsAlways: Rule = { id: 'every-case-can-end', endsAlways: true };

/** A deadline that passes with its task open is in the journal, and the secretariat is told. */
export const breachesAreInformed: Rule = {
  id: 'breaches-are-told',
  step: ({ before, after, move, step }) => {
    if (move.kind !== 'time') return undefined;
    const passed = before.tasks.filter(
      (task) =>
        Date.parse(task.due) > before.now &&
        Date.parse(task.due) <= after.now &&
        after.tasks.some((one) => one.actor === task.actor && one.duty === task.duty),
    );
    const told = effects(step, 'journal')
      .filter(({ params }) => params['event'] === 'deadline-breached')
      .map(({ actor }) => actor);
    // Who asks the register at that very moment is answered first; the breach is told then.
    const asks = (actor: string) => after.state.actors.get(`${actor}/renew`)?.status === 'active';
    const silent = passed.filter(
      ({ actor, duty }) =>
        !asks(actor) && duty !== 'sys-vote' && !Object.hasOwn(hearingDuties, duty) && !told.includes(actor),
    );
    return silent.length === 0 ? undefined : `the deadline of ${silent[0]!.duty} passed in silence`;
  },
};
