/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { followUpRoles } from '../../../../machines/escalation/follow-up.ts';
import { isoDate } from '../../../../machines/forms/written-value.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import type { LongRead } from '../../link/form-names.ts';
import { followUpRoleName } from '../../../../machines/terms/index.ts';

/** Rows of the form for follow-up tasks; more can be given by the API. */
const rows = [0, 1, 2, 3, 4] as const;
const field = (row: number, name: string): string => `followUps.${row}.${name}`;
const names = ['what', 'role', 'region', 'person', 'due'] as const;

/** The tasks that follow what RSI decided: who, what, by which day. */
export function FollowUpFields(form: { lang: Lang; typed: Typed; faults: readonly FieldFault[] }) {
  const t = translate(form.lang);
  const roles = followUpRoles.map((role) => [role, followUpRoleName(role, form.lang)] as const);
  return (
    <>
      {rows.map((row) => (
        <fieldset class="card">
          <legend>{t(`Opfølgende opgave ${row + 1} (kan udelades)`, `Follow-up task ${row + 1} (optional)`)}</legend>
          <TextField {...form} name={field(row, 'what')} label={t('Hvad', 'What')} maxlength={2000} />
          <SelectField
            {...form}
            name={field(row, 'role')}
            label={t('Hvem: rolle', 'Who: role')}
            empty={t('En bestemt person', 'One person')}
            options={roles}
          />
          <TextField
            {...form}
            name={field(row, 'region')}
            short
            label={t('Region, kun for en regions medlem af SYS', "Region, only for a region's SYS member")}
            hint={t('Regionens id, fx nordjylland', "The region's id, for example nordjylland")}
          />
          <TextField
            {...form}
            name={field(row, 'person')}
            label={t('Personens mailadresse, når det er en bestemt person', 'Mail address, when it is one person')}
          />
          <TextField
            {...form}
            name={field(row, 'due')}
            short
            label={t('Senest', 'By')}
            hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
          />
        </fieldset>
      ))}
    </>
  );
}

/** The tasks from their form; empty rows are left out and the others closed up. */
export function readFollowUps(typed: Typed): LongRead {
  const text = (name: string): string => (typed[name] ?? '').trim();
  const faults: FieldFault[] = [];
  const used = rows.filter((row) => names.some((name) => text(field(row, name)) !== ''));
  const closedUp: Record<string, string> = {};
  const followUps = used.map((row, place) => {
    for (const name of names) closedUp[field(place, name)] = text(field(row, name));
    return {
      what: text(field(row, 'what')),
      ...(['role', 'region', 'person'] as const).reduce<Record<string, string>>(
        (given, name) => (text(field(row, name)) === '' ? given : { ...given, [name]: text(field(row, name)) }),
        {},
      ),
      due: isoDate(text(field(row, 'due'))),
    };
  });
  followUps.forEach((one, place) => {
    const fault = (name: string, da: string, en: string) => faults.push({ field: field(place, name), da, en });
    if (one.what === '') fault('what', 'Skriv, hvad opgaven er.', 'Say what the task is.');
    if (!('role' in one) && !('person' in one))
      fault('role', 'Vælg en rolle, eller skriv personens mailadresse.', 'Choose a role, or give the mail address.');
    if ('role' in one && 'person' in one)
      fault('person', 'Vælg enten en rolle eller en person.', 'Choose either a role or a person.');
    if (!/^\d{4}-\d\d-\d\d$/.test(one.due))
      fault('due', 'Skriv datoen som dd-mm-åååå.', 'Write the date as dd-mm-yyyy.');
  });
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('followUps.')));
  return { fields: { followUps }, typed: { ...rest, ...closedUp }, faults };
}
