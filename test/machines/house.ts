import { expect } from 'vitest';
import { createCommands } from '../../client/sdk/create-commands.ts';
import type { Proposal } from '../../machines/change-request/proposal.ts';
import { proposalIn } from '../../machines/change-request/view.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { type Policy, policyV1 } from '../../machines/governance/policy.ts';
import { type CaseRow, isReadable, viewAs } from '../../store/rows.ts';
import { as, wish } from '../client/support/world.ts';
import { openWorld } from '../support/open-world.ts';

export { as, wish };

/** Fields of the wish that are others; `undefined` leaves one out. */
type Change = { readonly [K in keyof Proposal]?: Proposal[K] | undefined };

const score = { score: 4 };
export const criteria = { user: score, business: score, technical: { score: 3, comment: 'Enkel' }, economic: score };

/** Who votes for which region in the example register of 2027. The chair, henrik.dam, is no member. */
export const voters = {
  oestdanmark: 'anne.lund',
  syddanmark: 'lars.vestergaard',
  midtjylland: 'karen.bach',
  nordjylland: 'mette.kjaer',
} as const;
type Choice = 'for' | 'against' | 'abstain' | 'meeting' | 'recuse';

/**
 * The whole product in memory with the example register, on Monday 1 March 2027 at noon, spoken to by commands alone. Every case is
 * frozen and thawed after each step. `mend` changes the register's text first.
 */
export async function openHouse(
  options: { startAt?: string; mend?: (text: string) => string; thawAlways?: boolean } = {},
) {
  const world = await openWorld({ thawAlways: true, ...options });
  const { commands, store } = world;
  let rank = 0;
  let filed = 0;
  let point = 0;

  const settled = async (): Promise<void> => world.settle();

  async function row(number: string): Promise<CaseRow> {
    await settled();
    const found = (await store.cases()).find((one) => one.number === number);
    return found !== undefined && isReadable(found) ? found : expect.fail(`no case ${number}`);
  }

  async function task(person: string, duty: string, number: string): Promise<string> {
    const { id } = await row(number);
    const open = await store.tasks({ caseId: id, person, duty, open: true });
    return open.at(-1)?.id ?? expect.fail(`${person} has no open ${duty} in ${number}`);
  }

  async function file_(change: Change = {}, policy: Partial<Policy> = {}, person = 'soeren.dahl'): Promise<string> {
    filed += 1;
    const now = await world.now();
    const ask =
      Object.keys(policy).length === 0
        ? commands
        : createCommands({
            cases: world.cases,
            store,
            now: () => now,
            policy: { ...policyV1, ...policy },
            waitUntilReadable: () => settled(),
          });
    const { number } = await ask.begin(
      as(person),
      'change-request.submit',
      { ...wish, ...change },
      { updateId: `request-${filed}` },
    );
    await settled();
    return number;
  }

  async function answer(person: string, duty: string, number: string, given: Record<string, unknown>): Promise<void> {
    await commands.answerTask(as(person), await task(person, duty, number), given);
    await settled();
  }

  const house = {
    ...world,
    row,
    task,
    answer,
    files: file_,
    async state(number: string): Promise<string> {
      return (await row(number)).state;
    },
    async recommended(number: string): Promise<void> {
      rank += 1;
      await answer('birgit.aagaard', 'fsg-decision', number, {
        choice: 'approve',
        rank,
        criteria,
        assessment: 'Nødvendig.',
      });
    },
    async forwarded(number: string): Promise<void> {
      await answer('karen.bach', 'region-forwarding', number, { choice: 'forward', opinion: 'Enig.' });
    },
    async votes(number: string, votes: Readonly<Record<string, Choice>>): Promise<void> {
      for (const [person, choice] of Object.entries(votes)) {
        await commands.answerTask(as(person), await task(person, 'sys-vote', number), {
          choice,
          ...(choice === 'against' ? { comment: 'For dyrt' } : {}),
        });
        await settled();
      }
    },
    async asked(number: string, businessDays?: number): Promise<void> {
      await commands.perform(as('ida.krogh'), 'case.open-written-procedure', number, { businessDays });
      await settled();
    },
    async decided(number: string, outcome: 'adopted' | 'refused' | 'returned' | 'postponed'): Promise<void> {
      point += 1;
      await commands.perform(as('ida.krogh'), 'case.record-sys-decision', number, {
        outcome,
        reference: `SYS 4. marts 2027 pkt. ${point}`,
        meetingDate: localDate(await world.now()),
        ...(outcome === 'adopted' ? {} : { reason: 'Ikke nu' }),
      });
      await settled();
    },
    /** Filed, recommended by the FSG and forwarded: SYS has it. */
    async withSys(change: Change = {}, policy: Partial<Policy> = {}): Promise<string> {
      const number = await file_(change, policy);
      await house.recommended(number);
      await house.forwarded(number);
      return number;
    },
    async withRsi(change: Partial<Proposal> = {}): Promise<string> {
      const number = await house.withSys({ amountOre: 300_000_000, ...change });
      await house.decided(number, 'adopted');
      return number;
    },
    async revised(number: string, change: Partial<Proposal>): Promise<boolean> {
      const { material } = await commands.perform(as('soeren.dahl'), 'change-request.revise', number, {
        proposal: { ...proposalIn(viewAs(await row(number), 'change-request')), ...change },
        reason: 'Nyt overslag',
      });
      await settled();
      return material === true;
    },
    /** Whom a text was written to, in this case. */
    async recipients(number: string, about: string): Promise<string[]> {
      const { id } = await row(number);
      const letters = (await store.letters({ caseId: id })).filter((letter) => letter.about === about);
      return letters.map((letter) => letter.person).toSorted();
    },
    async openDuties(number: string): Promise<string[]> {
      const { id } = await row(number);
      return [...new Set((await store.tasks({ caseId: id, open: true })).map((one) => one.duty))];
    },
    async ledger(number: string): Promise<[string, number][]> {
      const { id } = await row(number);
      return (await store.ledger({ caseId: id })).map((line) => [line.kind, line.amountOre]);
    },
    async roadmap(number: string): Promise<string | undefined> {
      const { id } = await row(number);
      return (await store.roadmap()).find((one) => one.caseId === id)?.status;
    },
    /** Nothing is left to be done in a case that has ended, and the chain holds. */
    async isOver(number: string, outcome: string): Promise<void> {
      const found = await row(number);
      expect([found.status, found.outcome]).toEqual(['done', outcome]);
      expect(await store.tasks({ caseId: found.id, open: true })).toEqual([]);
      expect((await store.ballots(found.id)).filter((one) => one.closedAt === undefined)).toEqual([]);
      expect((await store.verifyJournal()).fault).toBeUndefined();
    },
  };
  return house;
}
export type House = Awaited<ReturnType<typeof openHouse>>;
