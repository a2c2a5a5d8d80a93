import { describe, expect, it } from 'vitest';
import type { ActorView, Json, View } from '../../workflows/messages.ts';
import { waitingFor } from '../../workflows/waiting.ts';

const due = '2027-02-26T23:00:00.000Z';
const deadline = { rule: 'last bd of February', anchor: '2027', calendar: 'dk-2026a', due };
const seat = (person: string, more: Record<string, Json> = {}) => ({
  person,
  name: person,
  role: 'userGroup',
  ...more,
});

const viewOf = (actor: Partial<ActorView> & { context: Json }): View => ({
  machine: 'annual-budget',
  version: '1',
  seq: 1,
  status: 'active',
  value: 'x',
  tags: [],
  context: {},
  allowed: [],
  actors: [{ path: 'actor', src: 'assignment', kind: 'machine', visit: 1, status: 'active', ...actor }],
  timers: [],
  incidents: [],
});

describe('who is awaited', () => {
  it('in a hearing: the members who have not answered, and not whoever looks after a vacant seat', () => {
    const context = {
      arrangement: {
        assignees: [seat('Mette'), seat('Anders'), seat('Karen', { vacancy: true })],
        deadline,
        reminders: [],
        overdue: [],
      },
      answers: { Mette: { person: 'Mette', name: 'Mette', region: null, comment: null } },
    };
    expect(waitingFor(viewOf({ src: 'hearing', context }))).toEqual([
      {
        who: 'Anders',
        what: "Give the user group's comments",
        until: due,
        da: 'Venter på Anders: Giv brugergruppens bemærkninger.',
        en: "Waiting for Anders: Give the user group's comments.",
      },
    ]);
  });

  it('in a written procedure: the regions that have not voted, whatever the case is', () => {
    const context = {
      arrangement: {
        assignees: [seat('Mette', { region: 'nordjylland' }), seat('Anders', { region: 'midtjylland' })],
        deadline,
        reminders: [],
      },
      votes: { nordjylland: { choice: 'for', person: 'Mette' } },
    };
    const [waiting] = waitingFor(viewOf({ src: 'ballot', context }));
    expect(waiting?.da).toBe('Venter på Anders: Stem om sagen i SYS.');
    expect(waiting?.en).toBe('Waiting for Anders: Vote on the case in SYS.');
  });

  it('for a duty: its holder', () => {
    const context = {
      duty: 'budget-draft',
      arrangement: { assignees: [seat('Søren')], deadline, reminders: [], overdue: [] },
    };
    expect(waitingFor(viewOf({ context })).map(({ who }) => who)).toEqual(['Søren']);
  });
});
