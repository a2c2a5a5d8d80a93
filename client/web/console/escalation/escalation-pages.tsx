/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { grounds } from '../../../../machines/escalation/input.ts';
import { type CaseRow, type Person, type System, viewAs } from '../../../../store/rows.ts';
import { EscalationCase } from '../../cases/escalation/escalation-case.tsx';
import { ErrorSummary, type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Scroll } from '../../cases/budget-tables.tsx';
import { capital, groundName, noReportingChannel, outcomeName, stateName } from '../../../../machines/terms/index.ts';
import { ActAs } from '../acts/act-as.tsx';

interface Shared {
  readonly lang: Lang;
  readonly year: number;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly contact?: string | undefined;
}

const clocks = (lang: Lang) => {
  const t = translate(lang);
  return [
    ['sommertid', t('sommertid (første gang)', 'summer time (the first)')],
    ['vintertid', t('vintertid (anden gang)', 'winter time (the second)')],
  ] as const;
};

/** Every escalation, and the form that raises one. */
export function EscalationsPage(
  props: Shared & {
    readonly rows: readonly CaseRow[];
    readonly people: readonly Person[];
    readonly systems: readonly System[];
    readonly requestId: string;
  },
) {
  const { lang, rows } = props;
  const t = translate(lang);
  const title = t('Eskaleringer', 'Escalations');
  const form = { lang, typed: props.typed, faults: props.faults };
  return (
    <Page lang={lang} title={title} self={paths.escalations} console year={props.year} contact={props.contact}>
      <ErrorSummary faults={props.faults} lang={lang} />
      <h1>{title}</h1>
      {rows.length === 0 ? (
        <p>{t('Der er ingen eskaleringer.', 'There are no escalations.')}</p>
      ) : (
        <Scroll label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('Sag', 'Case')}</th>
                <th scope="col">System</th>
                <th scope="col">{t('Rejst', 'Raised')}</th>
                <th scope="col">{t('Stilling', 'State')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={paths.escalation(row.number)}>
                      {row.number} {row.title}
                    </a>
                  </th>
                  <td>{props.systems.find(({ id }) => id === row.system)?.name ?? row.system ?? '–'}</td>
                  <td>{formatInstant(row.openedAt, 'long', lang)}</td>
                  <td>
                    {row.outcome === undefined
                      ? stateName(row.state, lang)
                      : outcomeName(row.outcome, lang, row.machine)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <h2>{t('Rejs et kritisk forhold', 'Raise a critical matter')}</h2>
      <div class="note warn">
        <p>{t(...noReportingChannel)}</p>
      </div>
      <form method="post" action={paths.escalations} class="card narrow" novalidate>
        <input type="hidden" name="anmodning" value={props.requestId} />
        <ActAs {...form} name="person" people={props.people} />
        <TextField {...form} name="title" label={t('Kort', 'In short')} maxlength={160} />
        <SelectField
          {...form}
          name="system"
          label={t('System (kan udelades)', 'System (optional)')}
          empty={t('Intet bestemt system', 'No one system')}
          options={props.systems.map(({ id, name }) => [id, name] as const)}
        />
        <SelectField
          {...form}
          name="ground"
          label={t('Hvorfor er det kritisk?', 'Why is it critical?')}
          empty={t('Vælg', 'Choose')}
          options={grounds.map((ground) => [ground, capital(groundName(ground, lang))] as const)}
        />
        <TextField
          {...form}
          long
          name="description"
          label={t('Hvad er der sket?', 'What happened?')}
          maxlength={10_000}
        />
        <fieldset id="outage" tabindex={-1} class="card">
          <legend>{t('Afbrud, i dansk tid (kan udelades)', 'Outage, in Danish time (optional)')}</legend>
          <p class="hint">
            {t(
              'Varer det endnu, så skriv klokkeslættet nu som slut. I den time, der kommer to gange i oktober, skal du vælge sommertid eller vintertid.',
              'If it goes on, give the present time as its end. In the hour that comes twice in October, choose summer or winter time.',
            )}
          </p>
          {(['from', 'to'] as const).map((end) => {
            const name = end === 'from' ? t('begyndte', 'began') : t('sluttede', 'ended');
            return (
              <>
                <TextField
                  {...form}
                  name={`${end}Date`}
                  short
                  label={`${t('Dato, afbruddet', 'Date the outage')} ${name}`}
                  hint={t('dd.mm.åååå', 'dd.mm.yyyy')}
                />
                <TextField
                  {...form}
                  name={`${end}Time`}
                  short
                  label={`${t('Klokken, afbruddet', 'Time the outage')} ${name}`}
                  hint={t('Fx 02.30', 'For example 02:30')}
                />
                <SelectField
                  {...form}
                  name={`${end}Clock`}
                  label={`${t('Sommer- eller vintertid, afbruddet', 'Summer or winter time, the outage')} ${name}`}
                  empty={t('Ikke den dobbelte time', 'Not the doubled hour')}
                  options={clocks(lang)}
                />
              </>
            );
          })}
          <TextField {...form} name="cause" label={t('Årsag (kan udelades)', 'Cause (optional)')} maxlength={4000} />
        </fieldset>
        <TextField
          {...form}
          name="noticeGiven"
          short
          label={t(
            'Varsel givet, kun ved manglende aftale eller dokumentation',
            'Notice given, only for a missing agreement or document',
          )}
          hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
        />
        <TextField
          {...form}
          name="externalRef"
          label={t('Nummer på anmeldelse andetsteds (kan udelades)', 'Number of a report elsewhere (optional)')}
          maxlength={200}
        />
        <button type="submit">{t('Rejs eskaleringen', 'Raise the escalation')}</button>
        <p class="soft small">
          {t(
            'Formanden for SYS får besked med det samme, også om natten; medlemmerne af SYS får en kopi.',
            'The chair of SYS is told at once, also by night; the members of SYS get a copy.',
          )}
        </p>
      </form>
    </Page>
  );
}

export const escalationActs = ['withdraw', 'acknowledge', 'release'] as const;
export type EscalationAct = (typeof escalationActs)[number];

/** One escalation, with what can be done from here at this step. */
export function EscalationPage(
  props: Shared & {
    readonly row: CaseRow;
    readonly secretariat: readonly Person[];
    readonly raiser: readonly Person[];
    readonly allowed: readonly string[];
    readonly done: boolean;
  },
) {
  const { lang, row } = props;
  const t = translate(lang);
  const open = (viewAs(row, 'escalation').followUps ?? []).filter(({ status }) => status === 'open');
  const form = { lang, typed: props.typed, faults: props.faults };
  const can = (event: string) => props.allowed.includes(event);
  const reasonField = (act: EscalationAct) => (
    <TextField {...form} long name={`${act}-reason`} label={t('Begrundelse', 'Reason')} maxlength={4000} />
  );
  return (
    <Page
      lang={lang}
      title={`${t('Eskalering', 'Escalation')} ${row.number}`}
      self={paths.escalation(row.number)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      {props.done ? (
        <div class="note good" role="status">
          <p>{t('Det er gjort og skrevet i journalen.', 'It is done and entered in the journal.')}</p>
        </div>
      ) : null}
      <p class="eyebrow">
        {t('Eskalering', 'Escalation')} {row.number} · <span class="tag">{stateName(row.state, lang)}</span>
      </p>
      <h1>{row.title}</h1>
      <p>
        <a href={paths.case(row.id)}>{t('Opgaver og historik', 'Tasks and history')}</a> ·{' '}
        <a href={paths.escalations}>{t('Alle eskaleringer', 'All escalations')}</a>
      </p>
      <EscalationCase lang={lang} row={row} />
      <h2>{t('Handlinger', 'Acts')}</h2>
      {can('withdraw') || can('acknowledge') || open.length > 0 ? null : (
        <p>
          {t(
            'Der er intet at gøre herfra på dette trin; sagen venter på dem, der har opgaven.',
            'There is nothing to do from here at this step; the case waits for those who have the task.',
          )}
        </p>
      )}
      {can('withdraw') ? (
        <ActForm
          {...props}
          act="withdraw"
          people={props.raiser}
          title={t('Træk eskaleringen tilbage', 'Withdraw the escalation')}
        >
          {reasonField('withdraw')}
        </ActForm>
      ) : null}
      {can('acknowledge') ? (
        <ActForm
          {...props}
          act="acknowledge"
          people={props.secretariat}
          title={t('Registrér RSI-kredsens kvittering', 'Record the acknowledgement of RSI')}
        >
          <TextField
            {...form}
            name="acknowledge-reference"
            label={t('Hvordan der blev kvitteret', 'How it was acknowledged')}
            hint={t('Fx telefonisk kl. 04.00', 'For example by telephone at 04:00')}
            maxlength={200}
          />
        </ActForm>
      ) : null}
      {can('releaseFollowUp') && open.length > 0 ? (
        <ActForm
          {...props}
          act="release"
          people={props.secretariat}
          title={t('Frafald en opfølgende opgave', 'Release a follow-up task')}
        >
          <SelectField
            {...form}
            name="release-followUp"
            label={t('Opgave', 'Task')}
            empty={t('Vælg', 'Choose')}
            options={open.map(({ id, what }) => [id, what] as const)}
          />
          {reasonField('release')}
        </ActForm>
      ) : null}
    </Page>
  );
}

function ActForm(
  props: Shared & {
    readonly row: CaseRow;
    readonly act: EscalationAct;
    readonly people: readonly Person[];
    readonly title: string;
    readonly children?: unknown;
  },
) {
  const { lang, typed, faults, act } = props;
  return (
    <details open={typed['handling'] === act}>
      <summary>{props.title}</summary>
      <form method="post" action={paths.escalation(props.row.number)} novalidate>
        <input type="hidden" name="handling" value={act} />
        <ActAs lang={lang} typed={typed} faults={faults} name={`${act}-person`} people={props.people} />
        {props.children as never}
        <button type="submit">{props.title}</button>
      </form>
    </details>
  );
}
