import { assign, createActor, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { durable } from '../../../workflows/durable/durable.ts';
import type { DurableOptions } from '../../../workflows/durable/options.ts';
import { handHost } from '../../support/hand-host.ts';

const machine = setup({
  types: { context: {} as { heard: readonly string[] }, events: {} as { type: string } },
}).createMachine({
  id: 'wild',
  version: '1',
  context: { heard: [] },
  on: { 'vote.*': { actions: assign({ heard: ({ context, event }) => [...context.heard, event.type] }) } },
});

const started = (options?: DurableOptions) => handHost(durable(machine, options), { input: null }).running;
const refused = (reason: string) => expect.objectContaining({ reason }) as Error;
const heardBy = (running: ReturnType<typeof started>) => running.view().context;

describe('a machine with a partial wildcard takes from outside what XState gives it', () => {
  it.each(['vote.yes', 'vote.no.later', 'vote'])('%s is taken', (type) => {
    const actor = createActor(machine).start();
    actor.send({ type });
    const running = started();
    running.send({ event: { type } });
    expect(heardBy(running)).toEqual(actor.getSnapshot().context);
    expect(heardBy(running)).toEqual({ heard: [type] });
  });

  it.each(['votes', 'voted.yes', 'other'])('%s is not', (type) => {
    expect(() => started().send({ event: { type } })).toThrow(refused('UnknownEvent'));
  });

  it('schemas say which of them may come, and what they hold', () => {
    const running = started({ events: { 'vote.yes': z.object({ type: z.string(), by: z.string() }) } });
    expect(running.view().allowed).toEqual(['vote.yes']);
    expect(running.send({ event: { type: 'vote.yes', by: 'mette' } }).accepted).toBe(true);
    expect(() => running.send({ event: { type: 'vote.yes' } })).toThrow(refused('InvalidEvent'));
    expect(() => running.send({ event: { type: 'vote.no' } })).toThrow(refused('UnknownEvent'));
  });
});
