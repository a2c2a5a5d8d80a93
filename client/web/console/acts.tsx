/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatKroner } from '../../../machines/governance/money.ts';
import { duties } from '../../../machines/duties.ts';
import { type CaseRow, type Person, type TaskRow, viewAs } from '../../../store/rows.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { isDuty } from '../link/duty-forms.ts';
import { paths } from '../paths.ts';
import { decisionName } from '../../../machines/terms/index.ts';
import { type Act, type ActName, actNames, acts, decisionLeads, type Passing, sysOutcomesOf } from './act-list.ts';
import { ActAs } from './acts/act-as.tsx';
import { ActReview, passingsOf } from './act-review.tsx';

export interface ActsProps {
  readonly lang: Lang;
  readonly number: string;
  readonly version: number;
  readonly row: CaseRow;
  /** Events the case takes at this step; undefined when it cannot be asked now. */
  readonly allowed: readonly string[] | undefined;
  /** Who may do each act. */
  readonly able: ReadonlyMap<string, readonly Person[]>;
  /** Open tasks whose answer may be written down for the one who confirms it. */
  readonly toRecord: readonly TaskRow[];
  /** Open tasks that can be passed on. */
  readonly passing: readonly Passing[];
  /** The act that is looked through before it is carried out. */
  readonly review?: ActName | undefined;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** What can be done with the case at this step, each with what it leads to. */
export function Acts(props: ActsProps) {
  const { lang, number, allowed } = props;
  const t = translate(lang);
  const offered = actNames.filter((name) => allowed?.includes(acts[name].event) || props.typed['handling'] === name);
  return (
    <div class="acts">
      <h2>{t('Handlinger', 'Acts')}</h2>
      {allowed === undefined ? (
        <p class="note warn">
          {t(
            'Sagen kan ikke spørges lige nu, så der kan ikke handles på den. Prøv igen om lidt.',
            'The case cannot be asked right now, so nothing can be done with it. Try again in a moment.',
          )}
        </p>
      ) : null}
      <ul class="plain">
        {props.toRecord.map((task) => (
          <li>
            <a href={paths.caseRecord(number)}>
              {t('Skriv gruppens beslutning ned: ', 'Write down the decision of the group: ')}
              {isDuty(task.duty) ? t(duties[task.duty].da, duties[task.duty].en) : task.duty}
            </a>{' '}
            <span class="soft">
              {t(`${task.name} bekræfter den bagefter.`, `${task.name} confirms it afterwards.`)}
            </span>
          </li>
        ))}
      </ul>
      {allowed !== undefined && offered.length + props.toRecord.length === 0 ? (
        <p>
          {t(
            'Der er intet at gøre herfra på dette trin; sagen venter på dem, der har opgaven.',
            'There is nothing to do from here at this step; the case waits for those who have the task.',
          )}
        </p>
      ) : null}
      {offered.map((name) => (
        <ActForm {...props} act={name} />
      ))}
    </div>
  );
}

/** Acts that are told with why. */
const givesReason: readonly ActName[] = ['decision', 'withdrawMatter', 'waiveHearing'];

function ActForm(props: ActsProps & { act: ActName }) {
  const { lang, typed, faults, act } = props;
  const t = translate(lang);
  const shared = { lang, typed, faults };
  const { title, leads, button, reviewed }: Act = acts[act];
  if (props.review === act) return <ActReview {...props} />;
  return (
    <details open={typed['handling'] === act}>
      <summary>{t(...title)}</summary>
      <p class="soft">{t(...(act === 'decision' ? (decisionLeads[props.row.machine] ?? leads) : leads))}</p>
      <form method="post" action={paths.caseAct(props.number)} novalidate>
        <input type="hidden" name="handling" value={act} />
        <input type="hidden" name="version" value={String(props.version)} />
        <ActAs {...shared} name={`${act}-person`} people={props.able.get(act) ?? []} />
        {act === 'reassign' ? (
          <SelectField
            {...shared}
            name="reassign-task"
            label={t('Opgave og ny person', 'Task and new person')}
            empty={t('Vælg', 'Choose')}
            options={passingsOf(props.passing, lang)}
          />
        ) : null}
        {act === 'procedure' ? (
          <TextField
            {...shared}
            name={`${act}-days`}
            short
            numeric
            label={t('Frist i arbejdsdage (kan udelades)', 'Window in business days (optional)')}
          />
        ) : null}
        {act === 'decision' ? (
          <SelectField
            {...shared}
            name="decision-outcome"
            label={t('Beslutning', 'Decision')}
            empty={t('Vælg', 'Choose')}
            options={sysOutcomesOf(props.row.machine).map((one) => [one, capital(decisionName(one, lang))] as const)}
          />
        ) : null}
        {act === 'decision' ? (
          <TextField
            {...shared}
            name="decision-meetingDate"
            short
            label={t('Mødedato', 'Date of the meeting')}
            hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
          />
        ) : null}
        {act === 'decision' && props.row.machine === 'financial-follow-up' ? <Granted {...props} /> : null}
        {act === 'decision' ? (
          <TextField
            {...shared}
            name={`${act}-reference`}
            label={t('Referat og punkt', 'Minutes and item')}
            hint={t('Fx SYS-møde 3/2027, pkt. 4', 'For example SYS meeting 3/2027, item 4')}
            maxlength={200}
          />
        ) : null}
        {givesReason.includes(act) ? (
          <TextField {...shared} long name={`${act}-reason`} label={t('Begrundelse', 'Reason')} maxlength={4000} />
        ) : null}
        <button type="submit">{reviewed ? t('Se det igennem', 'Look it through') : t(...button)}</button>
      </form>
    </details>
  );
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What is granted of each line that is asked to be carried over; counts when the decision is in part. */
export function Granted({ lang, row, typed, faults }: Pick<ActsProps, 'lang' | 'row' | 'typed' | 'faults'>) {
  const t = translate(lang);
  const { accounts, budget } = viewAs(row, 'financial-follow-up');
  const asked = accounts?.carryOver ?? [];
  if (asked.length === 0) return null;
  const fault = faults.find((one) => one.field === 'decision-granted');
  return (
    <fieldset
      id="decision-granted"
      tabindex={-1}
      class={fault ? 'field bad' : undefined}
      aria-describedby={fault ? 'decision-granted-fejl' : undefined}
    >
      <legend>
        {t('Bevilget overførsel, kun ved delvis godkendelse', 'Carry-over granted, only when approved in part')}
      </legend>
      {fault ? (
        <p class="why-bad" id="decision-granted-fejl">
          {t(fault.da, fault.en)}
        </p>
      ) : null}
      {asked.map(({ line, amountOre }) => (
        <TextField
          lang={lang}
          typed={typed}
          faults={faults}
          name={`decision-granted.${line}`}
          label={budget.lines.find(({ id, part }) => part === 'B' && id === line)?.name ?? line}
          hint={t(
            `Ønsket: ${formatKroner(amountOre, { whole: true })}`,
            `Requested: ${formatKroner(amountOre, { whole: true })}`,
          )}
        />
      ))}
    </fieldset>
  );
}
