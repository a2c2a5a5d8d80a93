import { describe, expect, it } from 'vitest';
import { type Act, act, actId } from '../../machines/acts/act.ts';
import { acts } from '../../machines/acts.ts';
import { type DutyDeclaration, duty } from '../../machines/duties/duty.ts';
import { dutyDeclarations } from '../../machines/duties.ts';
import { line } from '../../machines/forms/field.ts';
import { type Fields, group } from '../../machines/forms/form.ts';

const name = line('Navn', 'Name');
const actWith = (fields: Fields, more: Partial<Act> = {}) =>
  act({
    on: 'case',
    name: 'try',
    event: 'try',
    who: ['secretariat'],
    title: ['Prøv', 'Try'],
    leads: ['', ''],
    done: ['', ''],
    ...more,
    fields,
  });
const dutyWith = (part: Pick<DutyDeclaration, 'fields'>, choice: Fields = {}) =>
  duty({
    owner: 'secretariat',
    businessDays: 5,
    title: ['Svar', 'Answer'],
    choices: { yes: { label: ['Ja', 'Yes'], leads: ['', ''], fields: choice } },
    ...part,
  });

/** What a page, a route, a command or an event of an act has beside its form, by hand: a door that comes to send more is entered here too. */
const besideActs = ['person', 'trin', 'anmodning', 'lang', 'type', 'by', 'requestId', 'file', 'as', 'json', 'url'];
const besideCases = ['version', 'expectCaseVersion'];
const besideDuties = ['choice', 'comment', 'tilstand', 'som', 'trin', 'lang', 'type', 'by'];

describe('given names that pages, routes, commands and events keep for themselves', () => {
  it('then no act declares a field of such a name', () => {
    for (const one of acts)
      for (const taken of [...besideActs, ...(one.starts === undefined ? besideCases : [])])
        expect(Object.keys(one.fields), actId(one)).not.toContain(taken);
  });

  it('then no duty does, whatever is chosen', () => {
    for (const [id, { fields = {}, choices }] of Object.entries(dutyDeclarations))
      for (const part of [fields, ...Object.values(choices).map((one) => one.fields ?? {})])
        for (const taken of besideDuties) expect(Object.keys(part), id).not.toContain(taken);
  });

  it.each([...besideActs, ...besideCases])(
    'when an act declares «%s», then it is refused, and why is said',
    (taken) => {
      expect(() => actWith({ [taken]: name })).toThrow(
        new RegExp(`The act case\\.try: a field cannot be called "${taken}": that is .+\\. Call it otherwise`),
      );
      const beside = group('Gruppe', 'Group', { [taken]: name }, { beside: true });
      expect(() => actWith({ beside })).toThrow(`"${taken}"`);
    },
  );

  it('when it begins a case, then there is no version that was seen: it may ask for one', () => {
    expect(Object.keys(actWith({ version: name }, { starts: 'case' }).fields)).toEqual(['version']);
  });

  it.each(besideDuties)('when a duty declares «%s», then it is refused, of a choice too', (taken) => {
    expect(() => dutyWith({ fields: { [taken]: name } })).toThrow(
      `The duty "Answer": a field cannot be called "${taken}"`,
    );
    expect(() => dutyWith({}, { [taken]: name })).toThrow(`"${taken}"`);
  });

  it.each(['a.b', 'a:b', '__proto__2', 'Å', 'constructor'])(
    'when a field is called «%s», then it is refused',
    (odd) => {
      expect(() => actWith({ [odd]: name })).toThrow(`a field cannot be called "${odd}"`);
    },
  );
});
