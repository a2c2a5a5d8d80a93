/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Person } from '../../../store/model.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../fields.tsx';
import { type Lang, say } from '../language.ts';
import { paths } from '../paths.ts';

export interface ActsProps {
  readonly lang: Lang;
  readonly number: string;
  readonly version: number;
  readonly people: readonly Person[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

export const actNames = ['procedure', 'decision', 'withdraw'] as const;
export type ActName = (typeof actNames)[number];

/** «Handl som …»: there is no sign-in on one's own machine, so whoever acts says who they are; the register says what they may. */
export function ActAs(props: {
  lang: Lang;
  name: string;
  people: readonly Person[];
  typed: Typed;
  faults: readonly FieldFault[];
}) {
  const s = say(props.lang);
  const order = new Intl.Collator('da');
  const options = props.people
    .toSorted((a, b) => order.compare(a.name, b.name))
    .map((person) => [person.id, person.name] as const);
  return (
    <SelectField
      {...props}
      label={s('Handl som', 'Act as')}
      hint={s(
        'Der er ikke login på denne maskine. Personens rolle i registeret afgør, hvad der er tilladt.',
        'There is no sign-in on this machine. The role of the person in the register decides what is allowed.',
      )}
      options={options}
      empty={s('Vælg person', 'Choose a person')}
    />
  );
}

/** What the secretariat can do with a running case. */
export function Acts(props: ActsProps) {
  const { lang, typed, faults } = props;
  const s = say(lang);
  const shared = { lang, typed, faults };
  const open = (act: ActName) => typed['handling'] === act;
  const form = (act: ActName) => (
    <>
      <input type="hidden" name="handling" value={act} />
      <input type="hidden" name="version" value={String(props.version)} />
      <ActAs {...shared} name={`${act}-person`} people={props.people} />
    </>
  );
  return (
    <>
      <h2>{s('Handlinger', 'Acts')}</h2>
      <details open={open('procedure')}>
        <summary>{s('Åbn skriftlig behandling i SYS', 'Open a written procedure in SYS')}</summary>
        <form method="post" action={paths.caseAct(props.number)} novalidate>
          {form('procedure')}
          <TextField
            {...shared}
            name="procedure-days"
            short
            numeric
            label={s('Frist i arbejdsdage (kan udelades)', 'Window in business days (optional)')}
          />
          <button type="submit">{s('Åbn behandlingen', 'Open the procedure')}</button>
        </form>
      </details>
      <details open={open('decision')}>
        <summary>{s("Registrér SYS' beslutning fra et møde", 'Record a decision of SYS from a meeting')}</summary>
        <form method="post" action={paths.caseAct(props.number)} novalidate>
          {form('decision')}
          <SelectField
            {...shared}
            name="decision-outcome"
            label={s('Beslutning', 'Decision')}
            empty={s('Vælg', 'Choose')}
            options={[
              ['adopted', s('Godkendt', 'Approved')],
              ['rejected', s('Afvist', 'Rejected')],
              ['returned', s('Hjemvist', 'Returned')],
              ['postponed', s('Udskudt', 'Postponed')],
            ]}
          />
          <TextField
            {...shared}
            name="decision-reference"
            label={s('Referat og punkt', 'Minutes and item')}
            hint={s('Fx SYS-møde 3/2027, pkt. 4', 'For example SYS meeting 3/2027, item 4')}
            maxlength={200}
          />
          <TextField {...shared} long name="decision-reason" label={s('Begrundelse', 'Reason')} />
          <button type="submit">{s('Registrér', 'Record')}</button>
        </form>
      </details>
      <details open={open('withdraw')}>
        <summary>{s('Træk ændringsønsket tilbage', 'Withdraw the change request')}</summary>
        <form method="post" action={paths.caseAct(props.number)} novalidate>
          {form('withdraw')}
          <TextField {...shared} long name="withdraw-reason" label={s('Begrundelse', 'Reason')} />
          <button type="submit">{s('Træk tilbage', 'Withdraw')}</button>
        </form>
      </details>
    </>
  );
}
