import { expect, it } from 'vitest';
import { registerChoices } from '../../../client/web/forms/register-choices.ts';
import { line, person, project } from '../../../machines/forms/field.ts';
import { rows } from '../../../machines/forms/form.ts';

const unread = () => expect.fail('no field names it');

it('reads of register and cases what the fields of a form name, and nothing else', async () => {
  const store = {
    people: async () => [
      { id: 'b', name: 'Åse', email: '' },
      { id: 'a', name: 'Anne', email: '' },
    ],
    systems: unread,
    regions: unread,
    register: unread,
  };
  const deps = { store, commands: { listCases: unread }, now: () => '2027-03-01T11:00:00.000Z' };
  const fields = { title: line('Titel', 'Title'), tasks: rows('Opgaver', 'Tasks', { who: person('Hvem', 'Who') }) };
  expect(await registerChoices(deps, fields)).toEqual({
    person: [
      ['a', 'Anne'],
      ['b', 'Åse'],
    ],
  });
  expect(await registerChoices(deps, { title: line('Titel', 'Title') })).toEqual({});
  await expect(registerChoices(deps, { project: project('Projekt', 'Project') })).rejects.toThrow('no field names it');
});
