import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { typedFrom } from '../../../client/web/cases/change-request/proposal-fields.tsx';
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
  it('are those the case takes at this step, each with what it leads to and the people who may', async () => {
    world.clock.allowed = ['annul', 'revise'];
    const html = await shown(paths.case(world.number));
    expect(html).toContain('Annullér efter godkendelse');
    expect(html).toContain('føres tilbage til rammen');
    for (const absent of ['Åbn skriftlig behandling', 'Genoptag', 'Ændr prioriteten', 'Mette Kjær</option>'])
      expect(html).not.toContain(absent);
    expect(html).toContain('Lis Nygaard</option>');
  });

  it('are not offered while the case cannot be asked', async () => {
    world.clock.asked = false;
    const html = await shown(paths.case(world.number));
    expect(html).toContain('Prøv igen om lidt');
    expect(html).not.toContain('Handl som');
  });

  it.each([
    ['annul', { 'annul-reference': 'SYS 2/2027, pkt. 1', 'annul-reason': 'Behovet er væk' }, 'sekretariat.lis'],
    ['reconsider', {}, 'sekretariat.lis'],
    ['rerank', { 'rerank-rank': '7' }, 'fsg.chair'],
    ['returnForCompletion', { 'returnForCompletion-reason': 'Den afledte drift mangler' }, 'sekretariat.lis'],
  ])('%s is said to the case by whoever acts', async (handling, fields, person) => {
    const response = await world.post(paths.caseAct(world.number), {
      handling,
      [`${handling}-person`]: person,
      ...fields,
    });
    expect(response.status).toBe(303);
    expect(world.sent.at(-1)?.event).toMatchObject({ type: handling, by: { person } });
  });
});

describe('an open task', () => {
  it('is passed on by the secretariat, after a review, to another who holds its role', async () => {
    await world.dutyOpens('complete-request', 'mette.kjaer', 'Mette Kjær');
    const page = await shown(paths.case(world.number));
    const offered = /<select id="reassign-task".*?<\/select>/s.exec(page)?.[0] ?? '';
    expect(offered).toContain('Mette Kjær → Karen Vest');
    expect(offered).not.toContain('Bo Lund');
    const [, task = ''] = /<option value="([^"]+ fsa\.ppj)"/.exec(offered) ?? [];
    const typed = { handling: 'reassign', 'reassign-person': 'sekretariat.lis', 'reassign-task': task };
    const review = await (await world.post(paths.caseAct(world.number), typed)).text();
    expect(review).toMatch(/Se det igennem: Giv en opgave videre.*Mette Kjær → Karen Vest/s);
    expect(world.sent).toEqual([]);
    const back = await (await world.post(paths.caseAct(world.number), { ...typed, trin: 'ret' })).text();
    expect(back).toContain(`<option value="${task}" selected`);
    const done = await world.post(paths.caseAct(world.number), { ...typed, trin: 'udfoer' });
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
    const html = await shown(paths.caseProposal(world.number));
    expect(html).toContain('Beslutningsoplæg');
    expect(html).toContain(proposal.justification);
    for (const section of ['Indstilling', 'Økonomi', 'Inddragelse', 'Tidsplan og videre proces'])
      expect(html).toContain(section);
    expect(html).toMatch(/Oplægget mangler: <\/b>[^<]*Vurdering/);
    expect((await world.get(paths.caseProposal('2027-9999'))).status).toBe(404);
  });
});

describe('revising a request', () => {
  const fields = () => ({ ...typedFrom(proposal), person: 'fsa.ppj', reason: 'Stavefejl' });

  it('starts from the request as it stands, and shows before saving that a slip of the pen asks nobody again', async () => {
    expect(await shown(paths.caseRevise(world.number))).toContain(proposal.title);
    const title = `${proposal.title}.`;
    const seen = await world.post(paths.caseRevise(world.number), { ...fields(), title, trin: 'se' });
    expect(await seen.text()).toContain('Sproglig rettelse');
    expect(world.sent).toEqual([]);
  });

  it('shows that a new amount makes a new version, and saves it when told to', async () => {
    const changed = { ...fields(), amount: '950.000' };
    const seen = await (await world.post(paths.caseRevise(world.number), { ...changed, trin: 'se' })).text();
    expect(seen).toContain('Væsentlig ændring');
    expect(seen).toContain('950.000');
    expect((await world.post(paths.caseRevise(world.number), { ...changed, trin: 'gem' })).status).toBe(303);
    expect(world.sent.at(-1)?.event).toMatchObject({ type: 'revise', material: true, reason: 'Stavefejl' });
  });

  it('needs a reason', async () => {
    const response = await world.post(paths.caseRevise(world.number), { ...fields(), reason: '', trin: 'gem' });
    expect(response.status).toBe(422);
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
    });
    expect(done.status).toBe(303);
    expect(world.sent.at(-1)?.event).toMatchObject({ type: 'record', answer: { choice: 'return' } });
  });
});

describe('the frame of a year', () => {
  it('is granted by the secretariat from the minutes of RSI', async () => {
    const given = { person: 'sekretariat.lis', amount: '3.000.000', decision: 'RSI 5. december 2033, pkt. 2' };
    expect((await world.post(paths.ledger(2034), { ...given, amount: '3,000' })).status).toBe(422);
    expect((await world.post(paths.ledger(2034), { ...given, person: 'mette.kjaer' })).status).toBe(403);
    expect((await store.frame(2034)).grantedOre).toBe(0);
    expect((await world.post(paths.ledger(2034), given)).status).toBe(303);
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
