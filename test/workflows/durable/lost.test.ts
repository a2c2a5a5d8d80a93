import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../workflows/durable/definition.ts';
import { lostBetween } from '../../../workflows/durable/lost.ts';
import {
  migrationsBetween,
  movedState,
  namesOf,
  type Migration,
  wayBetween,
} from '../../../workflows/durable/migration.ts';
import { register } from '../../../workflows/durable/register.ts';
import { orderMachine, type OrderDefinition } from '../../support/toy/order.ts';
import { approvalMachine } from '../../support/toy/machines.ts';

const order = (changes: Partial<OrderDefinition> = {}) =>
  definitionOf(register(orderMachine({ review: 'review', wait: { approval: 1000 }, ...changes })));
const renamed: Migration = { from: '1', to: '2', states: { review: 'checking' } };

describe('an order is defined anew', () => {
  it('nothing is lost when nothing changed', () => {
    expect(lostBetween(order(), order())).toEqual([]);
    expect(JSON.parse(JSON.stringify(order()))).toEqual(order());
  });

  it('a state with another name is lost, unless a migration says where it has gone', () => {
    const checking = order({ review: 'checking', version: '2' });
    expect(lostBetween(order(), checking)).toEqual([
      { machine: 'order', state: 'review', what: 'state', name: 'review' },
    ]);
    expect(lostBetween(order(), checking, [renamed])).toEqual([]);
  });

  it('a deadline that is gone is lost, unless a migration drops it', () => {
    const patient = order({ wait: undefined, version: '2' });
    const lost = { machine: 'order', state: 'review', what: 'after', name: 'approval' };
    expect(lostBetween(order(), patient)).toEqual([lost]);
    expect(lostBetween(order(), patient, [{ from: '1', to: '2', timers: { approval: null } }])).toEqual([]);
  });

  it('within a version no event may go and no delay change, however long it is', () => {
    const before = definitionOf(register(approvalMachine));
    const [machine, states] = Object.entries(before.machines)[0]!;
    const [state, definition] = Object.entries(states).find(([, { events }]) => events.length > 0)!;
    const after = {
      ...before,
      machines: {
        ...before.machines,
        [machine]: { ...states, [state]: { ...definition, events: [], after: { week: 1 } } },
      },
    };
    const earlier = {
      ...before,
      machines: { ...before.machines, [machine]: { ...states, [state]: { ...definition, after: { week: 2 } } } },
    };
    expect(lostBetween(earlier, after)).toEqual([
      ...definition.events.map((name) => ({ machine, state, what: 'event', name })),
      { machine, state, what: 'after', name: 'week' },
    ]);
    expect(lostBetween(earlier, { ...after, version: '2' })).toEqual([]);
  });
});

describe('migrations', () => {
  it('lead from version to version, over those between', () => {
    const next: Migration = { from: '2', to: '3' };
    expect(migrationsBetween([next, renamed], '1', '3')).toEqual([renamed, next]);
    expect(migrationsBetween([renamed], '1', '3')).toBeUndefined();
    expect(migrationsBetween([], '1', '1')).toEqual([]);
  });

  it('one that is missing between two is named; where none has to do with a version, nothing has moved', () => {
    const late: Migration = { from: '3', to: '4' };
    expect(() => wayBetween([renamed, late], '1', '4')).toThrow('No migration leads from version 2 to 3');
    expect(() => wayBetween([late], '1', '4')).toThrow('from version 1 to 3');
    expect(() => wayBetween([renamed], '1', '4')).toThrow('from version 2 to 4');
    expect(wayBetween([renamed], '2', '4')).toEqual([]);
    expect(wayBetween([], '1', '2')).toEqual([]);
  });

  it('a state goes with the one around it', () => {
    const moves = namesOf({ open: 'running', 'open.review': 'checking', 'ballot:open': 'held' }, 'order', 'order');
    expect(movedState(moves, 'open.draft')).toBe('running.draft');
    expect(movedState(moves, 'open.review.first')).toBe('checking.first');
    expect(movedState(namesOf({ 'ballot:open': 'held' }, 'ballot', 'order'), 'open')).toBe('held');
    expect(movedState(moves, 'closed')).toBe('closed');
  });
});
