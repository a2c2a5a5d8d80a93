import { z } from 'zod';
import { type ChangeRequestEvent, changeRequestEvents } from '../../machines/change-request/events.ts';
import { proposal as proposalSchema } from '../../machines/change-request/proposal.ts';
import type { By, Role } from '../../machines/governance/people.ts';
import { canonical } from '../../store/canonical.ts';
import type { CaseRow } from '../../store/rows.ts';
import type { CaseEvent } from '../../workflows/messages.ts';
import { withFailures } from './with-failures.ts';
import type { Commands } from './commands.ts';
import type { Options } from './options.ts';
import type { CommandDeps } from './deps.ts';
import { badInput, conflict, parse } from './failures.ts';
import { fingerprint } from './fingerprint.ts';
import { findCase } from './find-case.ts';
import { isMaterial } from './material.ts';
import { policyOf } from './policy-of.ts';
import { requireBusinessCase, toProposal } from './proposal-input.ts';
import { refuseTakenRank } from './ranks.ts';
import { createRights } from './rights.ts';

type Acts = 'withdraw' | 'revise' | 'rerank' | 'returnForCompletion' | 'reconsider' | 'annul' | 'grantFrame';
type Who = readonly (Role | 'fsaStaff')[];

const grant = z.strictObject({
  year: z.int().min(2020).max(2200),
  amountOre: z.int().nonnegative().max(1_000_000_000_000),
  decision: z.string().trim().min(1).max(200),
});

/** Duties that are open only until the FSG (or, for small ones, the region) has decided: so long the proposer may withdraw. */
const beforeFsg: readonly string[] = ['complete-request', 'fsg-decision', 'region-decision'];

/** What can be said to a change request itself (`machines/change-request/events.ts`), and the grant of the year's frame. */
export function createActs(deps: CommandDeps): Pick<Commands, Acts> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);

  /** The case as the person saw it, and the person as someone who may. */
  async function act(
    by: By,
    caseId: string,
    who: Who,
    what: readonly [string, string],
    opts: Options,
  ): Promise<{ row: CaseRow; by: By }> {
    const row = await findCase(store, caseId);
    const actor = await rights.require(by, who, row, what);
    if (opts.expectCaseVersion !== undefined && opts.expectCaseVersion !== row.version) {
      throw conflict(
        `Sagen er nu version ${row.version}; du så version ${opts.expectCaseVersion}. Se den igen.`,
        `The case is now at version ${row.version}; you saw version ${opts.expectCaseVersion}. Look at it again.`,
      );
    }
    return { row, by: actor };
  }

  /** Sends what passes the event's own schema; the id says what was done to which state of the case. */
  function send<T extends keyof typeof changeRequestEvents>(
    row: CaseRow,
    type: T,
    by: By,
    fields: object,
    opts: Options,
  ) {
    const event: CaseEvent = { ...(parse(changeRequestEvents[type], { type, by, ...fields }) as ChangeRequestEvent) };
    const made = `${type}/${row.number}/${by.person}/${fingerprint({ fields, changedAt: row.changedAt, state: row.state })}`;
    return cases.send(row.id, { event }, opts.updateId ?? made);
  }

  async function undecidedByFsg(row: CaseRow): Promise<boolean> {
    return (await store.tasks({ caseId: row.id, open: true })).some((task) => beforeFsg.includes(task.duty));
  }

  return {
    withdraw: (person, caseId, reason, opts = {}) =>
      withFailures(async () => {
        const { id, system } = await findCase(store, caseId);
        const early = await undecidedByFsg(await findCase(store, caseId));
        const who: Who = early ? ['fsa', 'fsaStaff', 'proposer', 'fsgChair'] : ['fsa', 'fsaStaff', 'fsgChair'];
        const { row, by } = await act(
          person,
          id,
          who,
          ['trække ændringsønsket tilbage', 'withdraw the change request'],
          opts,
        );
        return send({ ...row, ...(system === undefined ? {} : { system }) }, 'withdraw', by, { reason }, opts);
      }),

    revise: (person, caseId, change, opts = {}) =>
      withFailures(async () => {
        const { row, by } = await act(
          person,
          caseId,
          ['fsa', 'fsaStaff', 'secretariat'],
          ['revidere ændringsønsket', 'revise the change request'],
          opts,
        );
        const proposal = toProposal(change.proposal, 'proposal');
        if (proposal.system !== row.system) {
          throw badInput(
            'Systemet kan ikke skiftes; træk ønsket tilbage, og indgiv et nyt.',
            'The system cannot be changed; withdraw the request and file a new one.',
            'proposal.system',
          );
        }
        requireBusinessCase(proposal, await policyOf(deps, row), 'proposal');
        const before = parse(proposalSchema, row.view, 'proposal');
        if (canonical(before) === canonical(proposal)) {
          throw badInput(
            'Der er ingen ændring i forhold til den nuværende udgave.',
            'Nothing differs from the present version.',
            'proposal',
          );
        }
        const material = isMaterial(before, proposal);
        return { ...(await send(row, 'revise', by, { proposal, material, reason: change.reason }, opts)), material };
      }),

    rerank: (person, caseId, rank, opts = {}) =>
      withFailures(async () => {
        const { row, by } = await act(
          person,
          caseId,
          ['fsgChair', 'fsa', 'fsaStaff'],
          ['ændre prioriteringen', 'change the ranking'],
          opts,
        );
        parse(changeRequestEvents.rerank, { type: 'rerank', by, rank });
        await refuseTakenRank(deps, row, rank);
        return send(row, 'rerank', by, { rank }, opts);
      }),

    returnForCompletion: (person, caseId, reason, opts = {}) =>
      withFailures(async () => {
        const { row, by } = await act(
          person,
          caseId,
          ['secretariat'],
          ['sende ændringsønsket tilbage til færdiggørelse', 'return the change request for completion'],
          opts,
        );
        return send(row, 'returnForCompletion', by, { reason }, opts);
      }),

    reconsider: (person, caseId, opts = {}) =>
      withFailures(async () => {
        const { row, by } = await act(
          person,
          caseId,
          ['secretariat', 'fsgChair'],
          ['genoptage ændringsønsket', 'take the change request up again'],
          opts,
        );
        return send(row, 'reconsider', by, {}, opts);
      }),

    annul: (person, caseId, decision, opts = {}) =>
      withFailures(async () => {
        const { row, by } = await act(
          person,
          caseId,
          ['secretariat'],
          ['annullere ændringsønsket', 'annul the change request'],
          opts,
        );
        return send(row, 'annul', by, { reference: decision.reference, reason: decision.reason }, opts);
      }),

    grantFrame: (person, year, amountOre, decision) =>
      withFailures(async () => {
        const by = await rights.require(person, ['secretariat'], {}, ['registrere rammen', 'record the frame']);
        const given = parse(grant, { year, amountOre, decision });
        const same = (await store.ledger({ year })).find(
          (row) => row.kind === 'granted' && row.decision === given.decision,
        );
        if (same !== undefined && same.amountOre !== amountOre) {
          throw conflict(
            `Beslutningen «${given.decision}» er allerede registreret for ${year} med et andet beløb.`,
            `The decision "${given.decision}" is already recorded for ${year} with another amount.`,
            'decision',
          );
        }
        if (same === undefined) {
          await store.grantFrame(given.year, given.amountOre, given.decision, now(), {
            ...by,
            channel: 'recorded',
            reference: given.decision,
          });
        }
        return store.frame(given.year);
      }),
  };
}
