import { type Act, actId } from '../../../machines/acts/act.ts';
import { acts } from '../../../machines/acts.ts';
import { subjectOf } from '../../../machines/acts/subject.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import type { View } from '../../../workflows/messages.ts';

/** Whether a case of this kind could ever take the act. */
const concerns = ({ on, operates, files, starts }: Act, machine: string): boolean => {
  const subject = subjectOf(on);
  return (
    starts === undefined &&
    operates === undefined &&
    files === undefined &&
    on !== 'task' &&
    (subject.machine === undefined ? on === 'case' : subject.machine === machine)
  );
};

/** Ids of the acts that an open task takes at this step, without what only whoever has it may do. */
export const performableOnTask = (
  { actor, visit }: Pick<TaskRow, 'actor' | 'visit'>,
  { actors }: Pick<View, 'actors'>,
): readonly string[] => {
  const { allowed = [] } =
    actors.find((one) => one.path === actor && one.visit === visit && one.status === 'active') ?? {};
  return acts.filter(({ on, who, event }) => on === 'task' && who !== 'holder' && allowed.includes(event)).map(actId);
};

const isNamed = (path: string, src: string, name: string): boolean => src === name || path.split('/').at(-1) === name;

/** Ids of the acts that the case takes at this step, in the order in which they are declared; who may is another question. */
export function performable(
  { machine }: Pick<CaseRow, 'machine'>,
  { allowed, actors }: Pick<View, 'actors' | 'allowed'>,
): readonly string[] {
  return acts
    .filter((act) => concerns(act, machine))
    .filter(({ event, actor: name }) =>
      name === undefined
        ? allowed.includes(event)
        : actors.some(
            ({ path, src, status, allowed: taken = [] }) =>
              status === 'active' && isNamed(path, src, name) && taken.includes(event),
          ),
    )
    .map(actId);
}
