/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Granted } from './granted.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { AgendaItem, ItemResult } from '../../../../machines/meeting/agenda.ts';
import type { CaseRow, Person } from '../../../../store/rows.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import { ErrorSummary, SelectField, TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { ItemFacts } from '../../cases/meeting/agenda-view.tsx';
import { capital, decisionName } from '../../../../machines/terms/index.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActAs } from '../acts/act-as.tsx';
import { Done } from './meeting-page.tsx';
import type { Form } from './place-fields.tsx';

/** How many rows the form has for those who disagree and for what is agreed. */
export const dissentRows = [0, 1] as const;
export const actionRows = [0, 1, 2] as const;

export interface ItemProps extends Form {
  readonly year: number;
  readonly view: MeetingView;
  readonly item: AgendaItem;
  /** The item's case, when it has one. */
  readonly row: CaseRow | undefined;
  readonly regions: Readonly<Record<string, string>>;
  readonly people: readonly Person[];
  readonly secretariat: readonly Person[];
  readonly chair: readonly Person[];
  readonly cast: { readonly votes: number; readonly of: number } | null;
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** One item at the meeting: what it is, a vote on it, what was decided. */
export function ItemPage(props: ItemProps) {
  const { lang, view, item } = props;
  const t = translate(lang);
  const { row: meeting } = view;
  const title = `${item.no} ${item.title}`;
  const result = view.results.find((one) => one.item === item.id);
  const voting = view.voting?.item === item.id;
  const bySecretariat = props.secretariat.length > 0;
  const can = (act: (typeof view.acts)[number]) => bySecretariat && view.acts.includes(act);
  const votable = item.outcomes.includes('adopted') && result === undefined;
  const decidable = item.outcomes.length > 0 && (result === undefined || result.told === 'refused');
  return (
    <Page
      lang={lang}
      title={title}
      self={paths.meetingItem(meeting.number, item.no)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      {props.done ? <Done lang={lang} /> : null}
      <p class="eyebrow">
        <a href={`${paths.meeting(meeting.number)}#punkt-${item.no}`}>
          {t(
            `Til mødet ${formatDate(meeting.date, 'long', 'da')}`,
            `To the meeting of ${formatDate(meeting.date, 'long', 'en')}`,
          )}
        </a>
      </p>
      <h1>{title}</h1>
      <div class="card">
        <ItemFacts lang={lang} item={item} regions={props.regions} />
        {props.row === undefined ? null : (
          <p>
            <a href={props.row.machine === 'meeting' ? paths.meeting(props.row.number) : paths.case(props.row.id)}>
              {t('Se sagen', 'See the case')}
            </a>
          </p>
        )}
      </div>
      {result === undefined ? null : <Result {...props} result={result} />}
      {voting ? (
        <div class="note">
          <p>
            {t('Der stemmes på punktet.', 'A vote on the item is open.')}{' '}
            {props.cast === null
              ? ''
              : t(
                  `${props.cast.votes} af ${props.cast.of} har stemt.`,
                  `${props.cast.votes} of ${props.cast.of} have voted.`,
                )}
          </p>
        </div>
      ) : null}
      {voting && view.acts.includes('closeItemVote') && props.secretariat.length + props.chair.length > 0 ? (
        <ItemForm
          {...props}
          act="close"
          people={[...props.secretariat, ...props.chair]}
          title={t('Luk afstemningen', 'Close the vote')}
          open
        >
          <p>{t('Stemmerne tælles, og punktet er afgjort.', 'The votes are counted and the item is decided.')}</p>
        </ItemForm>
      ) : null}
      {can('openItemVote') && votable ? (
        <ItemForm {...props} act="vote" people={props.secretariat} title={t('Åbn en afstemning', 'Open a vote')}>
          <p>
            {t(
              'Hvert medlem af SYS får et personligt link og stemmer fra mødet.',
              'Each member of SYS gets a personal link and votes from the meeting.',
            )}
          </p>
        </ItemForm>
      ) : null}
      {(can('decideItem') && decidable) || (bySecretariat && props.typed['handling'] === 'decision') ? (
        // What was typed for an item that has been decided meanwhile is shown all the same.
        <DecideForm {...props} />
      ) : null}
      {can('resendDecision') && result?.told === 'refused' ? (
        <ItemForm
          {...props}
          act="tell"
          people={props.secretariat}
          title={t('Send beslutningen til sagen igen', 'Send the decision to its case again')}
        >
          <p>
            {t(
              'Gør det, når sagen er rettet og ligger hos SYS igen.',
              'Do so once the case has been mended and is before SYS again.',
            )}
          </p>
        </ItemForm>
      ) : null}
    </Page>
  );
}

function Result({ lang, item, result }: ItemProps & { result: ItemResult }) {
  const t = translate(lang);
  return (
    <div class={result.told === 'refused' ? 'note warn' : 'note good'}>
      <p>
        <b>{capital(decisionName(result.outcome, lang, item.toRsi))}</b>
        {result.reason === null ? '' : `: ${result.reason}`}
      </p>
      {result.note ? <p class="lines">{result.note}</p> : null}
      {result.proof === null ? null : <p>{t(result.proof.da, result.proof.en)}</p>}
      {result.recused.map(({ name }) => (
        <p>{t(`${name} deltog ikke i sagens behandling.`, `${name} took no part in the item.`)}</p>
      ))}
      {result.dissent.map(({ name, text }) => (
        <p>
          {t('Afvigende mening', 'Dissent')}, {name}: {text}
        </p>
      ))}
      {result.actions.map(({ what, name, due }) => (
        <p>
          {t('Opfølgning', 'Follow-up')}: {what} – {name}, {t('senest', 'by')} {formatDate(due, 'long', lang)}
        </p>
      ))}
      {result.told === 'refused' ? (
        <p>
          {t('Sagen tog ikke imod afgørelsen: ', 'The case did not take the decision: ')}
          {result.refusal}
        </p>
      ) : null}
    </div>
  );
}

function ItemForm(
  props: ItemProps & {
    readonly act: 'vote' | 'close' | 'tell' | 'decision';
    readonly people: readonly Person[];
    readonly title: string;
    readonly open?: boolean;
    readonly children?: unknown;
  },
) {
  const { lang, typed, faults, act } = props;
  return (
    <details open={props.open === true || typed['handling'] === act}>
      <summary>{props.title}</summary>
      <form method="post" action={paths.meetingItem(props.view.row.number, props.item.no)} novalidate>
        <input type="hidden" name="handling" value={act} />
        <ActAs lang={lang} typed={typed} faults={faults} name={`${act}-person`} people={props.people} />
        {props.children as never}
        <button type="submit">{props.title}</button>
      </form>
    </details>
  );
}

function DecideForm(props: ItemProps) {
  const { lang, typed, faults, item, view, people } = props;
  const t = translate(lang);
  const form = { lang, typed, faults };
  const named = people.map(({ id, name }) => [id, name] as const);
  const seated = view.seats.flatMap((seat) => seat.people);
  return (
    <ItemForm
      {...props}
      act="decision"
      people={props.secretariat}
      title={t('Registrér beslutningen', 'Record the decision')}
      open={view.voting === null}
    >
      <SelectField
        {...form}
        name="decision-outcome"
        label={t('Beslutning', 'Decision')}
        empty={t('Vælg', 'Choose')}
        options={item.outcomes.map((one) => [one, capital(decisionName(one, lang, item.toRsi))] as const)}
      />
      <TextField
        {...form}
        long
        name="decision-reason"
        label={t('Begrundelse', 'Reason')}
        hint={t(
          'Skal udfyldes, når punktet ikke er godkendt som det står.',
          'Needed when the item is not approved as it stands.',
        )}
        maxlength={4000}
      />
      {item.outcomes.includes('inPart') && props.row !== undefined ? (
        <Granted lang={lang} row={props.row} typed={typed} faults={faults} />
      ) : null}
      <TextField
        {...form}
        long
        name="decision-note"
        label={t('Til referatet (kan udelades)', 'For the minutes (optional)')}
        maxlength={10_000}
      />
      {item.outcomes.length === 1 && item.outcomes[0] === 'noted' ? null : (
        <>
          <fieldset id="decision-recused" tabindex={-1}>
            <legend>{t('Deltog ikke på grund af inhabilitet', 'Took no part, disqualified')}</legend>
            {seated.map(({ person, name }) => (
              <label class="choice" for={`recused.${person}`}>
                <input
                  type="checkbox"
                  id={`recused.${person}`}
                  name={`recused.${person}`}
                  value="ja"
                  checked={typed[`recused.${person}`] === 'ja'}
                />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
          <fieldset id="decision-dissent" tabindex={-1}>
            <legend>{t('Afvigende mening', 'Dissent')}</legend>
            {dissentRows.map((row) => (
              <>
                <SelectField
                  {...form}
                  name={`dissent.${row}.person`}
                  label={t(`Medlem ${row + 1}`, `Member ${row + 1}`)}
                  empty={t('Ingen', 'Nobody')}
                  options={seated.map(({ person, name }) => [person, name] as const)}
                />
                <TextField
                  {...form}
                  name={`dissent.${row}.text`}
                  label={t(`Medlem ${row + 1}s mening`, `Member ${row + 1}'s opinion`)}
                />
              </>
            ))}
          </fieldset>
        </>
      )}
      <fieldset id="decision-actions" tabindex={-1}>
        <legend>{t('Det aftaltes', 'It was agreed')}</legend>
        {actionRows.map((row) => (
          <div class="card">
            <TextField
              {...form}
              name={`actions.${row}.what`}
              label={t(`Opgave ${row + 1}`, `Task ${row + 1}`)}
              maxlength={1000}
            />
            <SelectField
              {...form}
              name={`actions.${row}.person`}
              label={t(`Hvem gør opgave ${row + 1}?`, `Who does task ${row + 1}?`)}
              empty={t('Vælg person', 'Choose a person')}
              options={named}
            />
            <TextField
              {...form}
              name={`actions.${row}.due`}
              short
              label={t(`Opgave ${row + 1} senest`, `Task ${row + 1} by`)}
              hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
            />
          </div>
        ))}
      </fieldset>
    </ItemForm>
  );
}
