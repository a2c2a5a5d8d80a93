/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { AgendaContent, AgendaItem } from '../../../../machines/meeting/agenda.ts';
import type { Person } from '../../../../store/rows.ts';
import type { AgendaEdit, MeetingView } from '../../../sdk/meeting-commands.ts';
import { ErrorSummary, type FieldFault, type Typed } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { ItemFacts } from '../../cases/meeting/agenda-view.tsx';
import { Cell } from '../../link/cells.tsx';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Scroll } from '../../cases/budget-tables.tsx';
import { ActAs } from '../acts/act-as.tsx';
import type { Form } from './place-fields.tsx';

interface Props extends Form {
  readonly year: number;
  readonly view: MeetingView;
  readonly agenda: AgendaContent;
  readonly regions: Readonly<Record<string, string>>;
  readonly secretariat: readonly Person[];
  readonly contact?: string | undefined;
}

/** The secretariat puts the agenda in order: places within a section, notes, late cases. */
export function AgendaPage(props: Props) {
  const { lang, view, agenda, typed, faults } = props;
  const t = translate(lang);
  const form = { lang, typed, faults };
  const title = t(
    `Dagsorden ${formatDate(view.row.date, 'long', 'da')}`,
    `Agenda of ${formatDate(view.row.date, 'long', 'en')}`,
  );
  const editing = view.acts.includes('editAgenda') && props.secretariat.length > 0;
  const late = [...agenda.late, ...agenda.items.filter((item) => item.late)];
  return (
    <Page
      lang={lang}
      title={title}
      self={paths.meetingAgenda(view.row.number)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={faults} lang={lang} />
      <p class="eyebrow">
        <a href={paths.meeting(view.row.number)}>{t('Til mødet', 'To the meeting')}</a>
      </p>
      <h1>{title}</h1>
      {editing ? (
        <form method="post" action={paths.meetingAgenda(view.row.number)} novalidate>
          <ActAs {...form} name="person" people={props.secretariat} />
          <p>
            {t(
              'Pladsen ordner punkterne inden for deres faste punkt; 1 kommer først. Noten står under punktet.',
              'The place orders items within their fixed item; 1 comes first. The note stands under the item.',
            )}
          </p>
          <Scroll label={t('Punkter', 'Items')}>
            <table class="form">
              <caption>{t('Punkter', 'Items')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Punkt', 'Item')}</th>
                  <th scope="col">{t('Plads', 'Place')}</th>
                  <th scope="col">{t('Note', 'Note')}</th>
                </tr>
              </thead>
              <tbody>
                {agenda.items.map((item) => (
                  <tr>
                    <th scope="row">
                      {item.no} {item.title}
                    </th>
                    <td>
                      {item.id === item.section ? (
                        '–'
                      ) : (
                        <Cell
                          form={form}
                          name={`order.${item.id}`}
                          label={t(`Plads for punkt ${item.no}`, `Place of item ${item.no}`)}
                        />
                      )}
                    </td>
                    <td>
                      <Cell
                        form={form}
                        name={`note.${item.id}`}
                        label={t(`Note til punkt ${item.no}`, `Note on item ${item.no}`)}
                        long
                        maxlength={10_000}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {late.length === 0 ? null : (
            <fieldset id="take" tabindex={-1}>
              <legend>
                {t('Sager, der kom efter fristen: sæt kryds ved dem, der tages med', 'Late cases: tick those to take')}
              </legend>
              {late.map((item) => (
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
                    <ItemFacts lang={lang} item={item} regions={props.regions} />
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <button type="submit">{t('Gem dagsordenen', 'Save the agenda')}</button>
        </form>
      ) : (
        <p class="note">
          {t('Dagsordenen kan ikke redigeres på dette trin.', 'The agenda cannot be edited at this step.')}
        </p>
      )}
    </Page>
  );
}

/** Places, notes and late cases as the form begins. */
export function typedFromAgenda(agenda: AgendaContent): Typed {
  const typed: Record<string, string> = {};
  for (const item of agenda.items) {
    if (item.id !== item.section) typed[`order.${item.id}`] = item.no.split('.')[1] ?? '';
    typed[`note.${item.id}`] = item.note ?? '';
    if (item.late) typed[`take.${item.id}`] = 'ja';
  }
  return typed;
}

/** The form as an edit; a place that is no number is named. */
export function agendaEdit(
  agenda: AgendaContent,
  typed: Typed,
): { readonly edit: AgendaEdit; readonly faults: readonly FieldFault[] } {
  const text = (name: string) => (typed[name] ?? '').trim();
  const movable = agenda.items.filter(({ id, section }) => id !== section);
  const faults = movable
    .filter(({ id }) => !/^\d{0,3}$/.test(text(`order.${id}`)))
    .map(({ id, no }) => ({
      field: `order.${id}`,
      da: `Pladsen for punkt ${no} skal være et tal.`,
      en: `The place of item ${no} must be a number.`,
    }));
  const place = ({ id }: AgendaItem): number => Number(text(`order.${id}`) || '999');
  const late = [...agenda.late, ...agenda.items.filter((item) => item.late)];
  const taken = (item: AgendaItem) => typed[`take.${item.id}`] === 'ja';
  const idsOf = (items: readonly AgendaItem[]) =>
    items.flatMap(({ id, case: caseId }) => [id, ...(caseId === null ? [] : [caseId])]);
  return {
    faults,
    edit: {
      order: movable.toSorted((a, b) => place(a) - place(b)).map(({ id }) => id),
      notes: Object.fromEntries(agenda.items.map(({ id }) => [id, text(`note.${id}`)])),
      take: late.filter(taken).map(({ id }) => id),
      leave: idsOf(late.filter((item) => !taken(item))),
    },
  };
}
