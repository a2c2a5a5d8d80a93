import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { sha256 } from '../../../store/canonical.ts';
import type { TaskRow } from '../../../store/rows.ts';
import type { Receipt } from '../../../workflows/messages.ts';
import { openWorld, type World } from '../../support/open-world.ts';
import { as, wish } from '../support/world.ts';

describe('an answer whose receipt was lost', () => {
  let world: World;
  let task: TaskRow;
  /** @param aloneSince what was begun before is of a process that has been killed */
  const api = (commands = world.commands, aloneSince?: string) => {
    const { store } = world;
    return createApi({ commands, store, now: () => startedAt, ...(aloneSince === undefined ? {} : { aloneSince }) });
  };
  let startedAt: string;
  const forward = async (app: ReturnType<typeof createApi>, key: string) =>
    app.request(`/api/tasks/${encodeURIComponent(task.id)}/answer`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer key-of-whoever-is-asked',
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ answer: { choice: task.choices.at(0), comment: 'Det er i orden.' } }),
    });

  beforeAll(async () => {
    world = await openWorld();
    startedAt = await world.now();
    const form = { ...wish, amountOre: 10_000_000 };
    const { caseId } = await world.commands.begin(as('soeren.dahl'), 'change-request.submit', form);
    const [asked] = await world.store.tasks({ caseId, open: true });
    if (asked === undefined) throw new Error('Nobody is asked.');
    task = asked;
    await world.store.keepApiKey(sha256('key-of-whoever-is-asked'), task.person, startedAt);
  });
  afterAll(() => world.close());

  it('gets that receipt when it is sent again under its key: from the process that took it, killed meanwhile or not, and from the next, though the case has ended', async () => {
    const receipt = await new Promise<Receipt>((resolve, reject) => {
      // Killed when the case has taken the answer and before anybody is told so.
      const answerTask: World['commands']['answerTask'] = async (...args) => {
        world.commands.answerTask(...args).then(resolve, reject);
        return new Promise<never>(() => undefined);
      };
      forward(api({ ...world.commands, answerTask }), 'first').then(
        async (refused) => reject(new Error(await refused.text())),
        reject,
      );
    });
    const next = api(world.commands, new Date(Date.parse(startedAt) + 1).toISOString());
    for (const app of [next, next, api()]) {
      const again = await forward(app, 'first');
      expect([again.status, await again.json()]).toEqual([200, receipt]);
    }
    expect((await forward(next, 'another key')).status).toBe(409);
  });
});
