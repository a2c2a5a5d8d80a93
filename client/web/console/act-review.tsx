/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { duties } from '../../../machines/duties.ts';
import type { Person } from '../../../store/rows.ts';
import type { Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { isDuty } from '../link/duty-forms.ts';
import { paths } from '../paths.ts';
import { type Act, type ActName, acts, type Passing } from './act-list.ts';

/** «Færdiggør ændringsønsket: Bo Mikkelsen → Søren Dahl» */
export const passingsOf = (passing: readonly Passing[], lang: Lang): (readonly [string, string])[] =>
  passing.flatMap(({ task, heirs }) =>
    heirs.map(({ id, name }): readonly [string, string] => [
      `${task.id} ${id}`,
      `${isDuty(task.duty) ? translate(lang)(duties[task.duty].da, duties[task.duty].en) : task.duty}: ${task.name} → ${name}`,
    ]),
  );

interface Props {
  readonly lang: Lang;
  readonly act: ActName;
  readonly number: string;
  readonly able: ReadonlyMap<string, readonly Person[]>;
  readonly passing: readonly Passing[];
  readonly typed: Typed;
}

/** An act as it will be carried out: what was typed in words, what it leads to, and the choice to do it or to correct it. */
export function ActReview({ lang, act, number, able, passing, typed }: Props) {
  const t = translate(lang);
  const { title, leads, button }: Act = acts[act];
  const text = (field: string) => typed[`${act}-${field}`] ?? '';
  const rows = [
    [t('Handl som', 'Act as'), able.get(act)?.find(({ id }) => id === text('person'))?.name ?? text('person')],
    [
      t('Opgave og ny person', 'Task and new person'),
      passingsOf(passing, lang).find(([id]) => id === text('task'))?.[1] ?? '',
    ],
    [t('Begrundelse', 'Reason'), text('reason')],
  ].filter(([, value]) => value !== '');
  return (
    <section class="note" role="alert" tabindex={-1} autofocus aria-labelledby="gennemse">
      <h2 id="gennemse">{t(`Se det igennem: ${title[0]}`, `Look it through: ${title[1]}`)}</h2>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <p>{t(...leads)}</p>
      <form method="post" action={paths.caseAct(number)}>
        {Object.entries(typed)
          .filter(([name]) => name !== 'trin')
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <div class="row">
          <button type="submit" name="trin" value="udfoer">
            {t(...button)}
          </button>
          <button type="submit" name="trin" value="ret" class="quiet">
            {t('Ret', 'Correct')}
          </button>
        </div>
      </form>
    </section>
  );
}
