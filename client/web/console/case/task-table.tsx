/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { duties, isDuty } from '../../../../machines/duties.ts';
import { formatDeadline } from '../../../../machines/governance/calendar.ts';
import type { Person } from '../../../../store/rows.ts';
import type { CaseView } from '../../../sdk/views.ts';
import { type Lang, translate } from '../../language.ts';
import { isAnswerable } from '../../link/duty-forms.ts';
import { paths } from '../../paths.ts';
import { Heads, Scroll } from '../../table.tsx';
import { TaskActs } from '../acts/task-acts.tsx';
import { deliveryOf } from './delivery.ts';

interface Props {
  readonly lang: Lang;
  readonly now: string;
  readonly view: CaseView;
  readonly people: readonly Person[];
  /** Tasks whose links were opened, with the signs that a program did it. */
  readonly opened: ReadonlyMap<string, readonly string[]>;
}

/** What is asked of whom in a case, by when, and how far the mail about it has come. */
export function TaskTable({ view, lang, opened, now, people }: Props) {
  const t = translate(lang);
  const named = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  if (view.tasks.length === 0) return null;
  return (
    <>
      <h2>{t('Opgaver', 'Tasks')}</h2>
      <Scroll label={t('Opgaver', 'Tasks')}>
        <table>
          <Heads of={[t('Opgave', 'Task'), t('Hvem', 'Who'), t('Frist', 'Deadline'), t('Levering', 'Delivery')]} />
          <tbody>
            {view.tasks.map((task) => (
              <tr>
                <th scope="row">{isDuty(task.duty) ? t(duties[task.duty].da, duties[task.duty].en) : task.duty}</th>
                <td>
                  {task.name}
                  {task.onBehalfOf
                    ? t(` (på vegne af ${named(task.onBehalfOf)})`, ` (on behalf of ${named(task.onBehalfOf)})`)
                    : ''}
                  {task.closedAt === undefined && isAnswerable(task.duty) ? (
                    <>
                      <br />
                      <a class="small" href={paths.duty(task.id)}>
                        {t(`Svar som ${task.name}`, `Answer as ${task.name}`)}
                      </a>
                    </>
                  ) : null}
                  <TaskActs lang={lang} task={task.id} acts={view.taskActs?.[task.id]} />
                </td>
                <td>
                  {formatDeadline(task.deadline, lang)}
                  {!task.closedAt && task.deadline.due <= now ? (
                    <>
                      <br />
                      <span class="tag late">{t('Frist overskredet', 'Deadline missed')}</span>
                    </>
                  ) : null}
                </td>
                <td>
                  {deliveryOf(task, view, opened, lang).map((step) => (
                    <span class="tag">{step}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
