import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, type World } from './world.ts';

const person = 'sekretariat.lis';

describe('the operator looks at the run of the cases', () => {
  let store: Store;
  let world: World;
  beforeAll(async () => void (store = await openStoreInMemory()));
  beforeEach(async () => {
    world = openWorld(store);
    await world.dutyOpens('fsg-decision', 'fsg.chair', 'Åse Bang');
  });
  afterAll(() => store.close());
  const shown = async (path: string) => (await world.get(path)).text();

  it('who sees that nothing is wrong, and which versions open cases are of', async () => {
    const html = await shown(paths.operation);
    expect(html).toContain('Intet er fejlet');
    expect(html).toMatch(/Udgaver i brug[^]*<td>Ændringsønske<\/td><td>1<\/td>/);
  });

  it('sees what has failed, and retries it with a reason that stands in the journal', async () => {
    world.clock.incidents = [
      { id: 'i-3', kind: 'action', name: 'record', actor: '', message: 'The disk is full', at: world.clock.now },
    ];
    const html = await shown(paths.operation);
    const retry = paths.act('case.retry', world.caseId, { incident: 'i-3' });
    expect(html).toContain('record: The disk is full');
    expect(html).toContain(`href="${retry}"`);
    expect(await shown(retry)).toContain('value="i-3"');
    const done = await world.post(retry, { person, incident: 'i-3', reason: 'Der er plads igen' });
    expect([done.status, done.headers.get('location')]).toEqual([303, paths.operationOf(world.caseId)]);
    expect((await store.journal({ caseId: world.caseId })).at(-1)).toMatchObject({
      event: 'incident.retried',
      person,
      reason: 'Der er plads igen',
      data: { incident: 'i-3' },
    });
  });

  it('suspends a case, finds it on the page with who and why, and resumes it', async () => {
    expect(await shown(paths.case(world.number))).toContain(`href="${paths.operationOf(world.caseId)}"`);
    expect(await shown(paths.operationOf(world.caseId))).toContain(`href="${paths.act('case.suspend', world.caseId)}"`);
    await world.post(paths.act('case.suspend', world.caseId), { person, reason: 'Klagenævnet ser på sagen' });
    const html = await shown(paths.operation);
    expect(html).toContain('Klagenævnet ser på sagen');
    expect(html).toContain(`href="${paths.act('case.resume', world.caseId)}"`);
    await world.post(paths.act('case.resume', world.caseId), { person, reason: 'Afgjort' });
    expect(await shown(paths.operation)).not.toContain('Klagenævnet ser på sagen');
  });

  it('ends nothing without a look at it once more, and nobody else may', async () => {
    const cancel = paths.act('case.cancel', world.caseId);
    const first = await world.post(cancel, { person, reason: 'Fejlsendt' });
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining('Se det igennem')]);
    expect((await world.post(cancel, { person: 'fsg.chair', reason: 'x', trin: 'udfoer' })).status).toBe(403);
    expect((await world.post(cancel, { person, reason: 'Fejlsendt', trin: 'udfoer' })).status).toBe(303);
  });

  it('rehearses the new version on the next cases, and starts a wave of those that it takes up', async () => {
    const known = { machine: 'change-request', from: '1', to: '2', before: 'open.fsgReview', armed: [], dropped: [] };
    expect(await shown(paths.operation)).toContain(`href="${paths.rehearsal}"`);
    world.clock.rehearsed = { ...known, problem: 'The state open.fsgReview is gone.' };
    const refused = await shown(paths.rehearsal);
    expect(refused).toMatch(/Kan ikke tages op[^]*The state open\.fsgReview is gone\./);
    expect(refused).not.toContain('cases.migrate');

    const dueAt = '2027-03-16T23:00:00.000Z';
    world.clock.rehearsed = { ...known, after: 'open.assessment', armed: [{ id: 'decision', actor: '', dueAt }] };
    const html = await shown(paths.rehearsal);
    expect(html).toContain('Ændringsønske 1 → 2');
    expect(html).toContain('FSG-behandling → vurderes af SYS');
    expect(html).toMatch(/decision: .*17\. marts 2027/);
    const link = /href="([^"]*cases\.migrate[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const wave = Number(/atMost=(\d+)/.exec(link)?.[1]);
    expect(wave).toBeGreaterThan(0);
    expect(await shown(link)).toContain(`value="${wave}"`);
    await world.post(paths.act('cases.migrate'), { person, atMost: String(wave), reason: 'Udgave 2' });
    expect((await store.journal({ caseId: world.caseId })).at(-1)).toMatchObject({
      event: 'case.migrate',
      person,
      reason: 'Udgave 2',
      data: { from: '1', to: '2' },
    });
  });

  it('suspends several, and reads which did not take it', async () => {
    const sent = await world.post(paths.act('cases.suspend'), {
      person,
      cases: `${world.number}\nchange-request/2099-0001`,
      reason: 'Driften holder pause',
    });
    const html = await sent.text();
    expect([sent.status, sent.headers.get('location')]).toEqual([200, null]);
    expect(html).toMatch(new RegExp(`${paths.case(world.caseId)}[^]*✓ registreret`));
    expect(html).toMatch(/2099-0001<\/a>: <b>! [^<]*findes ikke/);
    expect((await store.suspensions()).map(({ caseId }) => caseId)).toContain(world.caseId);
  });
});
