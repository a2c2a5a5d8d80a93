import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { proposalId } from '../../../client/documents/proposals.ts';
import { frameAfter } from '../../../client/web/console/acts/frame-after.tsx';
import { paths } from '../../../client/web/paths.ts';
import { proposalFields } from '../../../machines/change-request/proposal.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, proposal, type World } from './world.ts';

let store: Store;
let world: World;
beforeAll(async () => void (store = await openStoreInMemory()));
beforeEach(async () => {
  world = openWorld(store);
  await world.dutyOpens('fsg-decision', 'fsg.chair', 'Åse Bang');
});
afterAll(() => store.close());

const shown = async (path: string) => (await world.get(path)).text();

describe('the acts of a case', () => {
  const act = (name: string) => paths.act(`change-request.${name}`, `change-request/${world.number}`);

  it('are those the case takes at this step, each with what it leads to, and a page for those who may', async () => {
    world.clock.allowed = ['annul', 'revise'];
    const html = await shown(paths.case(world.number));
    expect(html).toContain(`href="${act('annul')}"`);
    expect(html).toContain('føres tilbage til rammen');
    for (const absent of ['Åbn skriftlig behandling', 'Genoptag', 'Ændr prioriteten'])
      expect(html).not.toContain(absent);
    expect(await shown(act('annul'))).toContain('name="reason"');
    const other = await world.get(act('annul'), {}, 'mette.kjaer');
    expect([other.status, (await other.text()).includes('Det kan sekretariatet')]).toEqual([403, true]);
  });

  //
  it('shows what the frame has left when SYS approves, and what is missing when several together are more than it has', async () => {
    const decided = { person: 'sekretariat.lis', meetingDate: '09-03-2027', reference: 'SYS 1/2027, pkt. 4' };
    const review = async (outcome: string) =>
      (
        await world.post(paths.act('case.record-sys-decision', `change-request/${world.number}`), {
          ...decided,
          outcome,
          reason: 'x',
        })
      ).text();
    expect(await review('adopted')).toContain('Rest i puljen 2027 efter godkendelsen: 11.100.000\u00a0kr.');
    expect(await review('returned')).not.toContain('Rest i puljen');
    const row = (await store.case(`change-request/${world.number}`)) ?? expect.fail('no case');
    const scene = { deps: { store, now: () => world.clock.now }, lang: 'da' } as const;
    const many = await frameAfter(
      scene,
      { outcome: 'adopted' },
      Array.from({ length: 14 }, () => row),
    );
    expect(String(many)).toContain('Rammen 2027 dækker det ikke; der mangler 600.000 kr.');
  });

  it('are not offered while the case cannot be asked', async () => {
    world.clock.asked = false;
    const html = await shown(paths.case(world.number));
    expect(html).toContain('Prøv igen om lidt');
    expect(html).not.toContain(act('annul'));
  });

  it.each([
    ['annul', 'annul', { reference: 'SYS 2/2027, pkt. 1', reason: 'Behovet er væk' }, 'sekretariat.lis'],
    ['reconsider', 'reconsider', {}, 'sekretariat.lis'],
    ['rerank', 'rerank', { rank: '7' }, 'fsg.chair'],
    ['return', 'returnForCompletion', { reason: 'Den afledte drift mangler' }, 'sekretariat.lis'],
  ])(
    '%s is said to the case by whoever acts, after a review where it mails others',
    async (name, type, fields, person) => {
      const first = await world.post(act(name), { person, ...fields });
      const reviewed = ['annul', 'return'].includes(name);
      expect(first.status).toBe(reviewed ? 200 : 303);
      if (reviewed) {
        expect(await first.text()).toContain('Se det igennem');
        expect(world.sent).toEqual([]);
        expect((await world.post(act(name), { person, ...fields, trin: 'udfoer' })).status).toBe(303);
      }
      expect(world.sent.at(-1)?.event).toMatchObject({ type, by: { person } });
    },
  );

  it('sent twice from the same page are one request, and another when the page was changed', async () => {
    const page = await (await world.get(act('rerank'), {}, 'fsg.chair')).text();
    const anmodning = /name="anmodning" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const ids: unknown[] = [];
    for (const rank of ['7', '7', '8']) {
      expect((await world.post(act('rerank'), { person: 'fsg.chair', anmodning, rank })).status).toBe(303);
      ids.push(world.sent.at(-1)?.updateId);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('are refused to those whose they are not, before the form is looked at', async () => {
    const response = await world.post(act('return'), { person: 'mette.kjaer', reason: 'x', trin: 'udfoer' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Det kan sekretariatet');
    expect(world.sent).toEqual([]);
  });
});

describe('an open task', () => {
  it('is passed on by the secretariat, after a review, to another who holds its role', async () => {
    await world.dutyOpens('complete-request', 'mette.kjaer', 'Mette Kjær');
    const [task] = await store.tasks({ open: true, duty: 'complete-request' });
    const href = paths.act('task.reassign', task?.id);
    const form = await shown(href);
    expect(form).toContain('Karen Vest');
    expect(form).not.toContain('Bo Lund');
    const typed = { person: 'sekretariat.lis', to: 'fsa.ppj' };
    const review = await (await world.post(href, typed)).text();
    expect(review).toMatch(/Se det igennem: Giv opgaven videre.*Karen Vest/s);
    expect(world.sent).toEqual([]);
    const done = await world.post(href, { ...typed, trin: 'udfoer' });
    expect(done.status).toBe(303);
    expect(world.sent.at(-1)?.event).toMatchObject({
      type: 'reassign',
      by: { person: 'sekretariat.lis' },
      assignees: [{ person: 'fsa.ppj' }],
    });
  });
});

//
describe('the decision proposal', () => {
  it('is made of what the case knows, and says first what it still lacks', async () => {
    const html = await shown(paths.document(proposalId(world.number)));
    expect(html).toContain('Beslutningsoplæg');
    expect(html).toContain(proposal.justification);
    for (const section of ['Indstilling', 'Økonomi', 'Inddragelse', 'Tidsplan og videre proces'])
      expect(html).toContain(section);
    expect(html).toMatch(/Mangler: <\/b>[^<]*Vurdering/);
    expect((await world.get(paths.document(proposalId('2027-9999')))).status).toBe(404);
  });
});

describe('revising a request', () => {
  const revise = () => paths.act('change-request.revise', `change-request/${world.number}`);
  const fields = () => ({
    ...writeForm(proposalFields, proposal, 'proposal.'),
    person: 'fsa.ppj',
    reason: 'Stavefejl',
  });

  it('starts from the request as it stands, and shows before saving that a slip of the pen asks nobody again', async () => {
    expect(await shown(revise())).toContain(proposal.title);
    const title = `${proposal.title}.`;
    const seen = await world.post(revise(), { ...fields(), 'proposal.title': title });
    expect(await seen.text()).toContain('Sproglig rettelse');
    expect(world.sent).toEqual([]);
  });

  it('shows that a new amount makes a new version, and saves it when told to', async () => {
    const changed = { ...fields(), 'proposal.amount': '950.000' };
    const seen = await (await world.post(revise(), changed)).text();
    expect(seen).toContain('Væsentlig ændring');
    expect(seen).toContain('950.000');
    expect((await world.post(revise(), { ...changed, trin: 'udfoer' })).status).toBe(303);
    expect(world.sent.at(-1)?.event).toMatchObject({ type: 'revise', material: true, reason: 'Stavefejl' });
  });

  it('is a slip of the pen also when the request has a recommendation, which is not shown as taken away', async () => {
    await world.step({ type: 'decide' }, [{ effect: world.keep(1, { assessment: 'Anbefales' }) }]);
    const title = `${proposal.title}.`;
    const seen = await (await world.post(revise(), { ...fields(), 'proposal.title': title })).text();
    expect(seen).toContain('Sproglig rettelse');
    expect(seen).not.toContain('<del>Anbefales</del>');
  });

  it('is still about the version that was opened when the form is shown again', async () => {
    for (const again of [{ reason: '' }, { trin: 'ret' }]) {
      const html = await (await world.post(revise(), { ...fields(), version: '41', ...again })).text();
      expect(html).toContain('name="version" value="41"');
    }
    const late = await world.post(revise(), { ...fields(), version: '41', trin: 'udfoer' });
    expect(late.status).toBe(409);
    expect(await late.text()).not.toContain('value="41"');
  });

  it('leads from a fault of the command to a field that the page has', async () => {
    const html = await (await world.post(revise(), { ...fields(), trin: 'udfoer' })).text();
    expect(html).toContain('href="#proposal"');
    expect(html).toMatch(/<fieldset id="proposal"[^>]*class="field bad"/);
  });

  it('needs a reason', async () => {
    const response = await world.post(revise(), { ...fields(), reason: '', trin: 'udfoer' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#reason"');
  });
});

describe('the decision of a group', () => {
  it('is written down on the form of the chair, by the FSA, to be confirmed', async () => {
    const html = await shown(paths.caseRecord(world.number));
    expect(html).toContain('Åse Bang');
    const opgave = /name="opgave" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await world.post(paths.caseRecord(world.number), { opgave, person: 'fsa.ppj' })).status).toBe(422);
    const done = await world.post(paths.caseRecord(world.number), {
      opgave,
      person: 'fsa.ppj',
      choice: 'return',
      comment: 'Business casen mangler',
      tookPart: 'Hele gruppen',
    });
    expect(done.status).toBe(303);
    expect(world.sent.at(-1)?.event).toMatchObject({ type: 'record', answer: { choice: 'return' } });
  });
});

describe('the frame of a year', () => {
  it('is granted by the secretariat from the minutes of RSI', async () => {
    const grant = paths.act('frame.grant');
    expect(await shown(paths.ledger(2034))).toContain(`${grant}?year=2034`);
    expect(await shown(`${grant}?year=2034`)).toContain('value="2034"');
    const written = { year: '2034', amount: '3.000.000', decision: 'RSI 5. december 2033, pkt. 2' };
    const given: Record<string, string> = { person: 'sekretariat.lis', ...written };
    expect((await world.post(grant, { ...given, amount: '3,000' })).status).toBe(422);
    expect(await (await world.post(grant, given)).text()).toMatch(/Se det igennem.*3\.000\.000/s);
    given.trin = 'udfoer';
    expect((await world.post(grant, { ...given, person: 'mette.kjaer' })).status).toBe(403);
    expect((await store.frame(2034)).grantedOre).toBe(0);
    expect((await world.post(grant, given)).status).toBe(303);
    expect((await store.frame(2034)).grantedOre).toBe(300_000_000);
  });
});

describe('the overview', () => {
  it('narrows the list to a system, a state, open or ended cases, and whom they wait for', async () => {
    expect(await shown('/?person=fsg.chair&vis=aabne')).toContain(world.number);
    expect(await shown('/?person=mette.kjaer&vis=aabne')).not.toContain(`>${world.number}<`);
    expect(await shown('/?vis=afsluttede')).toContain('Ingen sager passer');
  });
});
