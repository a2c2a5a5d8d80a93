/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import type { AgendaContent } from '../../../../machines/meeting/agenda.ts';
import { ItemFacts } from '../../cases/meeting/agenda-view.tsx';
import { TextField, type Typed } from '../../fields.tsx';
import type { FormProps } from '../../forms/form-props.ts';
import { translate } from '../../language.ts';
import type { ActContent } from '../acts/act-content.ts';
import { meetingOf, regionNames } from './meeting-of.ts';
import { namesUnder, notesTyped, placeOfNote } from './typed-notes.ts';

/** The secretariat puts the agenda in order: places within a section, notes, late cases. */
export const agendaContent: ActContent = {
  prefilled: async (scene) => {
    const { agenda } = await meetingOf(scene);
    return agenda === null ? {} : typedFromAgenda(agenda);
  },
  bodies: async (scene) => {
    const { agenda } = await meetingOf(scene);
    if (agenda === null) return {};
    const regions = await regionNames(scene);
    return {
      order: (form) => <Items form={form} agenda={agenda} />,
      notes: () => null,
      take: (form) => <Late form={form} agenda={agenda} regions={regions} />,
      leave: () => null,
    };
  },
  read: readAgenda,
  place: placeOfNote,
  lacks: (typed) =>
    namesUnder(typed, 'order.')
      .filter((id) => !/^\d{0,3}$/.test(textIn(typed, `order.${id}`)))
      .map((id) => ({
        field: `order.${id}`,
        da: 'Pladsen skal være et tal.',
        en: 'The place must be a number.',
      })),
};

const lateItems = ({ late, items }: AgendaContent) => [...late, ...items.filter((item) => item.late)];

function Items({ form, agenda }: { readonly form: FormProps; readonly agenda: AgendaContent }) {
  const t = translate(form.lang);
  return (
    <Scroll label={t('Punkter', 'Items')}>
      <table class="form">
        <caption>{t('Punkter', 'Items')}</caption>
        <Heads of={[t('Punkt', 'Item'), t('Plads', 'Place'), t('Note', 'Note')]} />
        <tbody>
          {agenda.items.map(({ id, no, title, section }) => (
            <tr>
              <th scope="row">
                {no} {title}
              </th>
              <td>
                {id === section ? (
                  '–'
                ) : (
                  <TextField
                    {...form}
                    cell
                    name={`order.${id}`}
                    label={t(`Plads for punkt ${no}`, `Place of item ${no}`)}
                  />
                )}
              </td>
              <td>
                <TextField
                  {...form}
                  cell
                  name={`note.${id}`}
                  label={t(`Note til punkt ${no}`, `Note on item ${no}`)}
                  long
                  maxlength={10_000}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Late({
  form: { lang, typed },
  agenda,
  regions,
}: {
  readonly form: FormProps;
  readonly agenda: AgendaContent;
  readonly regions: Readonly<Record<string, string>>;
}) {
  const t = translate(lang);
  const late = lateItems(agenda);
  if (late.length === 0) return null;
  return (
    <fieldset id="take" tabindex={-1}>
      <legend>
        {t('Sager, der kom efter fristen: sæt kryds ved dem, der tages med', 'Late cases: tick those to take')}
      </legend>
      {late.map((item) => (
        <>
          <input type="hidden" name={`late.${item.id}`} value={item.case ?? ''} />
          <label class="choice" for={`take.${item.id}`}>
            <input
              type="checkbox"
              id={`take.${item.id}`}
              name={`take.${item.id}`}
              value="ja"
              checked={typed[`take.${item.id}`] === 'ja'}
            />
            <span>
              {item.title}
              <ItemFacts lang={lang} item={item} regions={regions} />
            </span>
          </label>
        </>
      ))}
    </fieldset>
  );
}

/** Places, notes and late cases as the form begins. */
function typedFromAgenda(agenda: AgendaContent): Typed {
  const typed: Record<string, string> = {};
  for (const item of agenda.items) {
    if (item.id !== item.section) typed[`order.${item.id}`] = item.no.split('.')[1] ?? '';
    typed[`note.${item.id}`] = item.note ?? '';
    if (item.late) typed[`take.${item.id}`] = 'ja';
  }
  return typed;
}

const textIn = (typed: Typed, name: string): string => (typed[name] ?? '').trim();

/** The order by place; a late case that is not ticked is left, by its item and by its case. */
function readAgenda(typed: Typed) {
  const place = (id: string): number => Number(textIn(typed, `order.${id}`) || '999');
  const taken = (id: string) => typed[`take.${id}`] === 'ja';
  const late = namesUnder(typed, 'late.');
  return {
    order: namesUnder(typed, 'order.').toSorted((a, b) => place(a) - place(b)),
    notes: notesTyped(typed),
    take: late.filter(taken),
    leave: late
      .filter((id) => !taken(id))
      .flatMap((id) => [id, textIn(typed, `late.${id}`)])
      .filter(Boolean),
  };
}
