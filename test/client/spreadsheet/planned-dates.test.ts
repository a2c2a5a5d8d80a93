import { describe, expect, it } from 'vitest';
import type { PlannedDate } from '../../../client/sdk/budget-commands.ts';
import { plannedDatesCsv } from '../../../client/spreadsheet/planned-dates-csv.ts';
import { endOfDay } from '../../../machines/governance/calendar.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const calendar = calendarOf(policyV1);
const reading = { en: "SYS' first reading: due", da: 'SYS’ førstebehandling: frist' };
const dates: readonly PlannedDate[] = [
  { at: endOfDay('2026-05-31'), kind: 'deadline', system: 'ppj', ...reading, recipients: [] },
  {
    at: '2026-01-02T07:00:00.000Z',
    kind: 'opens',
    system: 'ppj',
    da: 'Høring af brugergruppen: opgaven gives',
    en: 'Hearing of the user group: the task is given',
    recipients: [],
  },
  {
    at: '2026-05-15T06:00:00.000Z',
    kind: 'reminder',
    system: 'ppj',
    da: 'Udkast; del A og B: påmindelse T-14',
    en: 'Draft; parts A and B: reminder T-14',
    recipients: [
      { person: 'soeren.dahl', name: 'Søren Dahl', email: 'soeren@rm.example.dk' },
      { person: 'eva.noer', name: 'Eva Nør', email: 'eva@rm.example.dk' },
    ],
  },
  { at: endOfDay('2026-05-31'), kind: 'deadline', system: 'labsvar', ...reading, recipients: [] },
];

describe('given the dates of a planned year as CSV (M-02)', () => {
  it('then a Danish Excel opens it: mark, semicolons, Danish dates, in order of time, reminders with their recipients', () => {
    const text = plannedDatesCsv(dates, calendar);
    expect(text.startsWith('\uFEFFDato;Ugedag;Kl.;Sidste arbejdsdag;Slags;System;Hvad;Modtagere\r\n')).toBe(true);
    expect(text.split('\r\n').slice(1)).toEqual([
      '02-01-2026;fredag;08.00;;Åbner;ppj;Høring af brugergruppen: opgaven gives;',
      '15-05-2026;fredag;08.00;;Påmindelse;ppj;"Udkast; del A og B: påmindelse T-14";Søren Dahl <soeren@rm.example.dk>, Eva Nør <eva@rm.example.dk>',
      '31-05-2026;søndag;24.00;29-05-2026;Frist;labsvar;SYS’ førstebehandling: frist;',
      '31-05-2026;søndag;24.00;29-05-2026;Frist;ppj;SYS’ førstebehandling: frist;',
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@cmd', '＝1+1', '＋1', ' =1'])(
    'then the name %j of a system or a person is no formula, and breaks no cell',
    (name) => {
      const text = plannedDatesCsv(
        [
          {
            at: endOfDay('2026-05-31'),
            kind: 'deadline',
            system: name,
            da: `${name} "x"\r\ny`,
            en: name,
            recipients: [{ person: 'x', name, email: 'a@b.dk' }],
          },
        ],
        calendar,
      );
      expect(text).toContain(`;'${name};"'${name} ""x""\r\ny";'${name} <a@b.dk>\r\n`);
    },
  );
});
