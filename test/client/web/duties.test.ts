import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, type World } from './world.ts';

let store: Store;
let world: World;

beforeAll(async () => {
  store = await openStoreInMemory();
});
beforeEach(() => {
  world = openWorld(store);
});
afterAll(() => store.close());

const scores = {
  'criteria.user.score': '5',
  'criteria.business.score': '4',
  'criteria.technical.score': '3',
  'criteria.economic.score': '4',
  'criteria.user.comment': 'Savnes hver dag',
};
const answered = () => world.sent.at(-1)?.event['answer'];

describe('each duty has its page and its answer', () => {
  it('the FSG chair recommends with rank, four criteria and an assessment', async () => {
    const token = await world.dutyOpens('fsg-decision', 'fsg.chair', 'Åse Bang');
    const missing = await world.review(token, { choice: 'approve', rank: '0' });
    expect(missing.status).toBe(422);
    const html = await missing.text();
    for (const field of ['rank', 'criteria.user.score', 'criteria.economic.score', 'assessment'])
      expect(html).toContain(`href="#${field}"`);
    const done = await world.answer(
      token,
      { choice: 'approve', rank: '2', assessment: 'Vigtigt', ...scores },
      'aase.bang@rm.example',
    );
    expect(done.status).toBe(200);
    expect(answered()).toEqual({
      choice: 'approve',
      rank: 2,
      assessment: 'Vigtigt',
      criteria: {
        user: { score: 5, comment: 'Savnes hver dag' },
        business: { score: 4 },
        technical: { score: 3 },
        economic: { score: 4 },
      },
    });
  });

  it('the FSG chair returns with a reason and nothing else', async () => {
    const token = await world.dutyOpens('fsg-decision', 'fsg.chair', 'Åse Bang');
    await world.answer(token, { choice: 'return', comment: 'Tidsplanen mangler', rank: '' }, 'aase.bang@rm.example');
    expect(answered()).toEqual({ choice: 'return', comment: 'Tidsplanen mangler' });
  });

  it('the region forwards, and what it writes is its opinion', async () => {
    const token = await world.dutyOpens('region-forwarding', 'soeren.dahl', 'Søren Dahl', 'midt');
    expect(await (await world.get(`/o/${token}`)).text()).toContain('Udtalelse');
    await world.answer(token, { choice: 'forward', opinion: 'Vi støtter ønsket' }, 'soeren.dahl@rm.example');
    expect(answered()).toEqual({ choice: 'forward', opinion: 'Vi støtter ønsket' });
  });

  it('the region decides the small one', async () => {
    const token = await world.dutyOpens('region-decision', 'soeren.dahl', 'Søren Dahl', 'midt');
    await world.answer(token, { choice: 'noCover', comment: 'Del B er brugt' }, 'soeren.dahl@rm.example');
    expect(answered()).toEqual({ choice: 'noCover', comment: 'Del B er brugt' });
  });

  it('the secretariat records what RSI decided, with the minutes', async () => {
    const token = await world.dutyOpens('rsi-decision-recording', 'sekretariat.lis', 'Lis Nygaard');
    expect((await world.review(token, { choice: 'approved' })).status).toBe(422);
    await world.answer(
      token,
      { choice: 'approved', reference: 'RSI 12. marts 2027, pkt. 4' },
      'lis.nygaard@sys.example',
    );
    expect(answered()).toEqual({ choice: 'approved', reference: 'RSI 12. marts 2027, pkt. 4' });
  });

  it('RSI confirms or has it corrected', async () => {
    const token = await world.dutyOpens('rsi-decision-confirmation', 'rsi.kontakt', 'Poul Rask');
    expect((await world.review(token, { choice: 'correct' })).status).toBe(422);
    await world.answer(token, { choice: 'confirm' }, 'poul.rask@rsi.example');
    expect(answered()).toEqual({ choice: 'confirm' });
  });

  it('the FSA reports the delivery with what it cost', async () => {
    const token = await world.dutyOpens('delivery-report', 'fsa.ppj', 'Karen Vest');
    const unclear = await world.review(token, { choice: 'delivered', spent: '845,000' });
    expect(unclear.status).toBe(422);
    expect(await unclear.text()).toContain('tvetydigt');
    await world.answer(token, { choice: 'delivered', spent: '845.000,50' }, 'karen.vest@rm.example');
    expect(answered()).toEqual({ choice: 'delivered', spentOre: 84_500_050 });
  });

  it('the FSA completes a wish in the form that files one', async () => {
    const token = await world.dutyOpens('complete-request', 'fsa.ppj', 'Karen Vest');
    const html = await (await world.get(`/o/${token}`)).text();
    expect(html).toContain('value="900.000"');
    const fields = {
      choice: 'complete',
      'proposal.title': 'Elektronisk signatur',
      'proposal.system': 'ppj',
      'proposal.amount': '400.000',
      'proposal.motivation': 'Behov',
      'proposal.justification': 'Faglig grund',
      'proposal.noBusinessCaseReason': 'Lille ændring',
      'proposal.source': 'fsa',
    };
    const done = await world.answer(token, fields, 'karen.vest@rm.example');
    expect(done.status).toBe(200);
    expect(answered()).toMatchObject({
      choice: 'complete',
      proposal: { amountOre: 40_000_000, title: 'Elektronisk signatur' },
    });
  });

  it('going back from the review keeps what was typed', async () => {
    const token = await world.dutyOpens('region-decision', 'soeren.dahl', 'Søren Dahl', 'midt');
    const review = await (await world.review(token, { choice: 'reject', comment: 'Ikke nu' })).text();
    const tilstand = /name="tilstand" value="([^"]+)"/.exec(review)?.[1] ?? '';
    const html = await (await world.post(`/o/${token}/ret`, { tilstand })).text();
    expect(html).toContain('Ikke nu');
    expect(html).toMatch(/value="reject" checked/);
  });
});
