import { createActivities, type Activities } from '../../activities/create-activities.ts';
import { createProposals } from '../../client/documents/proposals.ts';
import { createMailPapers } from '../../client/documents/mail-papers.ts';
import type { Commands } from '../../client/sdk/commands.ts';
import { createCommands } from '../../client/sdk/create-commands.ts';
import { type Policy, policyV1 } from '../../machines/governance/policy.ts';
import { watchRegister } from '../../client/sdk/watch-register.ts';
import { startWeeklyOverview } from '../../client/sdk/weekly-overview.ts';
import { createStore } from '../../store/create-store.ts';
import { createPolicies } from '../../store/policies.ts';
import { inWindow } from '../../activities/letters/window.ts';
import type { Database } from '../../store/database.ts';
import { openDatabase } from '../../store/open-database.ts';
import type { Register } from '../../store/register/schema.ts';
import type { Store } from '../../store/store.ts';
import type { Cases, Instant } from '../../workflows/messages.ts';
import { CapturedMails } from './captured-mail.ts';
import { rehearseThaw } from '../rehearse-thaw.ts';

/** Where the cases of a world live, and what moves its time. */
export interface WorldHost {
  readonly cases: Cases;
  /** The cases as activities speak to them, where that is another way: without waiting for what they lead to. */
  readonly beside?: Cases;
  now(): Promise<Instant>;
  advanceTo(at: Instant): Promise<void>;
  /** Waits until what has been asked for has been done. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly startAt: Instant;
  readonly register: Register;
  /** Version 1 of the governance model in this world; the default policy unless given. */
  readonly policy?: Policy;
  /** Another database than one of its own in memory; the world closes it. One that has been used before has its register and its cases. */
  readonly database?: Database;
  /** Who takes the mails; a capture of its own unless given. */
  readonly mail?: CapturedMails;
  /** Watches over the register as the product does: open work follows its changes. */
  readonly watched?: boolean;
  /** Sends the secretariat its weekly overview. */
  readonly weekly?: boolean;
  readonly host: (activities: Activities, startAt: Instant) => Promise<WorldHost>;
}

/** The whole product with its own time: register, store, cases, activities and captured mail. What `simulate` plays in, and the tests. */
export interface World extends WorldHost {
  readonly store: Store;
  readonly commands: Commands;
  readonly mail: CapturedMails;
  readonly activities: Activities;
}

export async function createWorld(options: WorldOptions): Promise<World> {
  const policy = options.policy ?? policyV1;
  const store = createStore(options.database ?? (await openDatabase()), { first: policy });
  const policies = createPolicies({ store, first: policy });
  if (await store.isEmpty())
    await store.importRegister(options.register, options.startAt, { person: 'simulate', channel: 'system' });
  const mail = options.mail ?? new CapturedMails();
  let cases: Cases | undefined;
  const hosted = (): Cases => {
    if (cases === undefined) throw new Error('The world has no host yet.');
    return cases;
  };
  const activities = createActivities({
    store,
    policyOf: policies.of,
    policyAt: policies.at,
    policies,
    sendTime: inWindow(policies),
    transport: mail,
    from: '"SYS-sekretariatet" <sys@sys.example>',
    replyTo: 'sekretariat@sys.example',
    baseUrl: 'https://aarshjul.example',
    linkSecret: 'a simulation keeps no secrets from anyone',
    secretariat: { email: 'sekretariat@sys.example', phone: '00 00 00 00' },
    paperOf: createMailPapers({ store }),
    proposalToKeep: createProposals({ store, policies }).toKeep,
    cases: {
      send: (caseId, request, updateId) => hosted().send(caseId, request, updateId),
      view: (caseId) => hosted().view(caseId),
      start: (request) => hosted().start(request),
    },
    registerChanged: async () => {
      if (options.watched === true) await watchRegister(hosted());
    },
    wake: async (person, sendAt) => {
      await cases?.startAndPost(
        { workflow: 'mailbox', caseId: `mailbox/${person}`, input: { person } },
        { type: 'letter', sendAt },
      );
    },
  });
  const host = await options.host(activities, options.startAt);
  cases = host.beside ?? host.cases;
  if (options.watched === true) await watchRegister(host.cases);
  if (options.weekly === true) await startWeeklyOverview(host.cases);
  let now = await host.now();
  const ticking = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done;
    now = await host.now();
    return result;
  };
  return {
    store,
    mail,
    activities,
    commands: createCommands({
      cases: host.cases,
      store,
      now: () => now,
      policy,
      policies,
      waitUntilReadable: () => host.settle(),
      rehearseThaw,
    }),
    cases: host.cases,
    now: () => host.now(),
    advanceTo: (at) => ticking(host.advanceTo(at)),
    settle: () => ticking(host.settle()),
    close: async () => {
      await host.close();
      await store.close();
    },
  };
}
