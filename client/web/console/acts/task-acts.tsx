/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { actNamed } from '../../../../machines/acts.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** What can be done to an open task by others than whoever has it: each act as a link. */
export function TaskActs({
  lang,
  task,
  acts = [],
}: {
  readonly lang: Lang;
  readonly task: string;
  /** Ids of the acts that the task takes now. */
  readonly acts?: readonly string[] | undefined;
}) {
  const t = translate(lang);
  return (
    <>
      {acts.map((id) => {
        const act = actNamed(id);
        return act === undefined ? null : (
          <>
            <br />
            <a class="small" href={paths.act(id, task)}>
              {t(...act.title)}
            </a>
          </>
        );
      })}
    </>
  );
}
