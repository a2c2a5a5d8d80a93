import type { Client } from '@temporalio/client';
import type { MailTransport } from '../activities/letters/send.ts';
import { createActivities, type Activities } from '../activities/create-activities.ts';
import { createProposals } from '../client/documents/proposals.ts';
import { createMailPapers } from '../client/documents/mail-papers.ts';
import { watchRegister } from '../client/sdk/watch-register.ts';
import { createTemporalCases } from '../client/sdk/temporal-cases.ts';
import { createSignInMail } from '../activities/letters/sign-in-mail.ts';
import { inWindow } from '../activities/letters/window.ts';
import type { Policies } from '../store/policies.ts';
import type { Store } from '../store/store.ts';
import { type Config, taskQueue } from '../temporal.config.ts';
import { type Attention, createAttention } from '../workflows/durable/attention.ts';
import { createDeployment, type Deployment } from '../workflows/durable/deployment.ts';
import type { Cases } from '../workflows/messages.ts';
import { heardInOrder } from './heard-in-order.ts';
import { createRedelivery, type Redelivery, type RedeliveryDeps } from './redeliver.ts';
import { wakeMailbox } from './wake-mailbox.ts';

export interface ProductDeps extends Pick<RedeliveryDeps, 'now' | 'log' | 'onFault'> {
  readonly config: Config;
  readonly store: Store;
  readonly policies: Policies;
  readonly client: Client;
  /** The mail server in use: the configured one, or the embedded catcher's. */
  readonly transport: MailTransport;
  readonly linkSecret: string;
}

/** What every process of the product is made of: the cases as Temporal runs them, and the activities. */
export interface Product {
  readonly cases: Cases;
  readonly activities: Activities;
  /** Sends what somebody signs in by. */
  readonly sendSignInMail: ReturnType<typeof createSignInMail>;
  readonly attention: Attention;
  /** Of what a lost server had been told. */
  readonly redelivery: Redelivery;
  /** The builds that cases run on; absent where the server knows no worker deployments. */
  readonly deployment?: Deployment;
}

export async function createProduct({
  config,
  store,
  policies,
  client,
  transport,
  linkSecret,
  now,
  log,
  onFault,
}: ProductDeps): Promise<Product> {
  const temporal = createTemporalCases(client, taskQueue);
  const redelivery = createRedelivery({ cases: temporal, store, now, log, onFault });
  const cases = heardInOrder(temporal, store, redelivery);
  const sender = {
    transport,
    from: config.mailFrom,
    replyTo: config.secretariat.email,
    baseUrl: config.baseUrl,
    secretariat: config.secretariat,
  };
  const activities = createActivities({
    ...sender,
    store,
    policyOf: policies.of,
    policyAt: policies.at,
    linkSecret,
    paperOf: createMailPapers({ store }),
    proposalToKeep: createProposals({ store, policies }).toKeep,
    policies,
    sendTime: config.sendWindow === 'always' ? (at: string) => at : inWindow(policies),
    cases,
    wake: (person, sendAt) => wakeMailbox(cases, person, sendAt),
    registerChanged: () => watchRegister(cases),
  });
  const deployment = createDeployment(client, taskQueue);
  return {
    cases,
    activities,
    sendSignInMail: createSignInMail(sender),
    attention: createAttention(client),
    redelivery,
    ...((await deployment.isKnown()) ? { deployment } : {}),
  };
}
