import type { SignInMail } from '../../../client/sdk/sign-in/create-sign-in.ts';
import { signedIn } from '../../support/signed-in.ts';
import { charts } from '../../../worker/charts.ts';
import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createCommands } from '../../../client/sdk/create-commands.ts';
import { createWeb, type WebConfig } from '../../../client/web/app.ts';
import type { MailReader } from '../../../client/web/deps.ts';
import { type DutyName, duties } from '../../../machines/duties.ts';
import type { Effect, Elector } from '../../../machines/governance/effects.ts';
import type { Assignee, By } from '../../../machines/governance/people.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { createStore } from '../../../store/create-store.ts';
import { hashToken, mintToken } from '../../../store/links/token.ts';
import type { Store } from '../../../store/store.ts';
import { templateIds } from '../../../machines/governance/templates/template.ts';
import { registerSchema } from '../../../store/register/schema.ts';
import { memoryDatabase } from '../../support/memory-database.ts';
import {
  type ActorView,
  type CaseEvent,
  type Cases,
  type Json,
  Refused,
  type SendRequest,
  type ThawRehearsal,
  type View,
} from '../../../workflows/messages.ts';

export const linkSecret = 'a secret of the tests that is long enough to sign';
const by: By = { person: 'system', channel: 'system' };

const register = registerSchema.parse({
  templates: templateIds.map((id) => ({ id, version: 1, from: '2020-01-01', decision: 'SYS 2019 pkt. 1' })),
  regions: [
    { id: 'nord', name: 'Region Nordjylland', from: '2007-01-01' },
    { id: 'midt', name: 'Region Midtjylland', from: '2007-01-01' },
    { id: 'syd', name: 'Region Syddanmark', from: '2007-01-01' },
    { id: 'hoved', name: 'Region Hovedstaden', from: '2007-01-01', to: '2027-06-30', successor: 'oest' },
    { id: 'oest', name: 'Region Østdanmark', from: '2027-07-01' },
  ],
  people: [
    { id: 'mette.kjaer', name: 'Mette Kjær', email: 'mette.kjaer@rn.example' },
    { id: 'soeren.dahl', name: 'Søren Dahl', email: 'soeren.dahl@rm.example' },
    { id: 'hanne.friis', name: 'Hanne Friis', email: 'hanne.friis@rsyd.example' },
    { id: 'bo.lund', name: 'Bo Lund', email: 'bo.lund@regionh.example' },
    { id: 'ida.holm', name: 'Ida Holm', email: 'ida.holm@rn.example' },
    { id: 'fsa.ppj', name: 'Karen Vest', email: 'karen.vest@rm.example' },
    { id: 'fsg.chair', name: 'Åse Bang', email: 'aase.bang@rm.example' },
    { id: 'sekretariat.lis', name: 'Lis Nygaard', email: 'lis.nygaard@sys.example' },
    { id: 'rsi.kontakt', name: 'Poul Rask', email: 'poul.rask@rsi.example' },
  ],
  rsi: { contact: [{ person: 'rsi.kontakt', from: '2020-01-01' }] },
  sys: {
    chair: [{ person: 'soeren.dahl', from: '2020-01-01' }],
    members: [
      { person: 'mette.kjaer', region: 'nord', from: '2020-01-01', to: '2027-05-31' },
      { person: 'soeren.dahl', region: 'midt', from: '2020-01-01' },
      { person: 'hanne.friis', region: 'syd', from: '2020-01-01' },
      { person: 'bo.lund', region: 'hoved', from: '2020-01-01' },
    ],
  },
  secretariat: { staff: [{ person: 'sekretariat.lis', from: '2020-01-01' }] },
  fsgs: [{ id: 'fsg-ppj', name: 'FSG for PPJ', chair: [{ person: 'fsg.chair', from: '2020-01-01' }], members: [] }],
  systems: [
    {
      id: 'ppj',
      name: 'Præhospital Patientjournal (PPJ)',
      ownerRegion: 'midt',
      fsg: 'fsg-ppj',
      inOperationFrom: '2020-01-01',
      admittedFrom: '2020-01-01',
      regions: ['nord', 'midt', 'syd', 'hoved'],
      fsa: [{ person: 'fsa.ppj', from: '2020-01-01' }],
      decider: [{ person: 'soeren.dahl', from: '2020-01-01' }],
    },
  ],
  substitutes: [{ person: 'mette.kjaer', substitute: 'ida.holm', from: '2027-03-10', to: '2027-03-12' }],
  frames: [{ year: 2027, granted: '12.000.000', decision: 'RSI-møde december 2026, pkt. 3' }],
});

export const proposal = {
  title: 'Elektronisk signatur i ambulancejournal',
  system: 'ppj',
  amountOre: 90_000_000,
  motivation: 'Redderne underskriver i dag på papir. Underskriften scannes <senere> og går af og til tabt.',
  justification: 'Lovkrav om underskrift ved overlevering, og færre fejl.',
  involvement: 'Drøftet i brugergruppen og forretningsstyregruppen.',
  businessCase: {
    purpose: 'Færre tabte underskrifter',
    deliverable: 'Signaturfelt i PPJ',
    timetable: '3. kvartal 2027',
    economy: '900.000 kr. i alt',
  },
  source: 'userGroup' as const,
};

export type World = ReturnType<typeof openWorld>;

/** A store in memory with the register above. Opening one takes seconds, so the tests of a file share it, each with its own case. */
export async function openStoreInMemory(): Promise<Store> {
  const store = createStore(await memoryDatabase());
  await store.importRegister(register, '2027-01-01T00:00:00.000Z', by);
  await store.grantFrame(2027, 1_200_000_000, 'RSI-møde december 2026, pkt. 3', '2027-01-01T00:00:00.000Z', by);
  return store;
}

/** The request is before SYS: an actor of it waits for the decision. */
const beforeSys: ActorView = {
  path: 'sys',
  src: 'sysDecision',
  kind: 'machine',
  visit: 1,
  status: 'active',
  context: { question: 'approve', outcomes: ['adopted', 'refused'], policy: { written: { minBd: 3, windowBd: 5 } } },
};

let opened = 41;

/** One change request, the real commands, and a case that takes what it is told and records it. */
export function openWorld(store: Store, settings: Partial<WebConfig> & { catcher?: MailReader } = {}) {
  const { catcher, ...config } = settings;
  opened += 1;
  const number = `2027-${String(opened).padStart(4, '0')}`;
  const caseId = `change-request/${number}`;
  const clock = {
    now: '2027-03-09T09:42:00.000Z',
    /** Whether the case can be asked, and which events it takes. */
    asked: true,
    allowed: ['withdraw', 'revise', 'rerank'] as string[],
    /** What has failed in it. */
    incidents: [] as View['incidents'],
    /** What would become of it in the machines of another release. */
    rehearsed: undefined as ThawRehearsal | undefined,
  };
  const now = () => clock.now;
  const sent: { updateId: string | undefined; event: CaseEvent }[] = [];
  let seq = 0;

  async function step(
    event: CaseEvent,
    effects: readonly { actor?: string; effect: Effect }[],
    state = 'open.sys.voting',
    status: 'active' | 'done' = 'active',
    output?: Json,
  ) {
    seq += 1;
    await store.record({
      caseId,
      machine: 'change-request',
      version: '1',
      seq,
      at: clock.now,
      steps: [{ actor: '', machine: 'change-request', visit: 1, event, before: null, after: state }],
      effects: effects.map(({ actor = '', effect }) => ({
        actor,
        machine: 'change-request',
        visit: 1,
        type: effect.type,
        params: effect.params as unknown as Json,
      })),
      state,
      status,
      ...(output === undefined ? {} : { output }),
    });
    return { seq, status, value: state, tags: [], accepted: true };
  }

  const done = new Map<string, Promise<Awaited<ReturnType<typeof step>>>>();
  const take = ({ to, event }: SendRequest) => {
    if (event.type === 'vote') {
      const vote = event as unknown as { region: string; choice: 'for'; comment?: string; by: By; shown?: string };
      return step(event, [{ actor: to ?? '', effect: { type: 'castVote', params: { ...vote, caseVersion: 1 } } }]);
    }
    return step(
      event,
      to === undefined
        ? []
        : [
            {
              actor: to,
              effect: { type: 'closeTasks', params: { outcome: 'answered', person: (event['by'] as By).person } },
            },
          ],
    );
  };
  const cases: Cases = {
    start: async () => ({ started: true }),
    async send(_id, request, updateId) {
      const known = updateId === undefined ? undefined : done.get(updateId);
      if (known) return known;
      sent.push({ updateId, event: request.event });
      const result = take(request);
      if (updateId !== undefined) done.set(updateId, result);
      return result;
    },
    post: async () => {},
    startAndPost: async () => {},
    view: async (_id) => {
      if (!clock.asked) throw new Refused('NotFound', { caseId: _id });
      return {
        machine: 'change-request',
        version: '1',
        seq,
        status: 'active' as const,
        value: null,
        tags: [],
        context: null,
        allowed: clock.allowed,
        actors: [beforeSys],
        timers: [],
        incidents: clock.incidents,
      };
    },
    waiting: async () => [],
    rehearse: async () => {
      throw new Refused('NotFound', { caseId });
    },
    retry: async () => {},
    skip: async () => {},
    frozen: async () => ({ format: 1, machine: 'change-request', version: '1', case: null }),
    operate: async () => {},
    reschedule: async () => {},
  };
  const commands = createCommands({ cases, store, now, policy: policyV1, rehearseThaw: () => clock.rehearsed });
  const resent: string[] = [];
  const faults: unknown[] = [];
  const mails: SignInMail[] = [];
  const pages = createWeb({
    store,
    commands,
    now,
    config: {
      baseUrl: 'http://localhost',
      linkSecret,
      embedded: true,
      loopbackOnly: true,
      contact: 'sekretariat@sys.example',
      ...config,
    },
    resendLinks: async (email) => void resent.push(email),
    previewMails: async () => [],
    onFault: (what, error) => void faults.push([what, error]),
    charts,
    sendSignInMail: async (mail) => void mails.push(mail),
    ...(catcher ? { catcher } : {}),
  });
  /** As the secretariat has it, or whoever a form names. */
  const web = signedIn(pages, { store, now }, 'sekretariat.lis');

  const deadline = {
    rule: '5 business days',
    anchor: '2027-03-09',
    calendar: 'dk-2026a',
    due: '2027-03-16T23:00:00.000Z',
  };
  const keep = (version: number, change: object = {}): Effect => ({
    type: 'keepCase',
    params: {
      title: proposal.title,
      system: 'ppj',
      amountOre: 90_000_000,
      level: 'sys',
      rank: 1,
      version,
      view: { ...proposal, ...change },
      submittedBy: 'fsa.ppj',
      modelVersion: 'v1',
    },
  });

  const world = {
    store,
    caseId,
    number,
    commands,
    web,
    /** The pages as whoever comes by has them. */
    pages,
    mails,
    clock,
    sent,
    resent,
    faults,
    keep,
    step,
    deadline,
    /** A link as the mail carries it. */
    async link(person: string, about: { actor: string; version?: number; generation?: number }) {
      const taskId = `${caseId}#${about.actor}.1/${person}`;
      const scope = { taskId, person, caseVersion: about.version ?? 1, generation: about.generation ?? 1 };
      const token = mintToken(linkSecret, scope);
      await store.keepLink({ ...scope, hash: hashToken(token), issuedAt: clock.now });
      return token;
    },
    /** Opens a written procedure among the members of SYS, with a task for each and for substitutes of the day. */
    async votingOpens() {
      const electorate: Elector[] = await store.electorate('sys', 'ppj', clock.now);
      const assignees: Assignee[] = electorate.map(({ person, name, region }) => ({
        person,
        name,
        region,
        role: 'member',
      }));
      assignees.push({
        person: 'ida.holm',
        name: 'Ida Holm',
        region: 'nord',
        role: 'member',
        onBehalfOf: 'mette.kjaer',
      });
      await step({ type: 'openWrittenProcedure' }, [
        { effect: keep(1) },
        {
          actor: 'vote',
          effect: {
            type: 'openBallot',
            params: { body: 'sys', question: 'Skal ændringsønsket godkendes?', electorate, quorum: 3, deadline },
          },
        },
        {
          actor: 'vote',
          effect: {
            type: 'openTasks',
            params: { duty: 'sys-vote', assignees, deadline, choices: duties['sys-vote'].choices },
          },
        },
      ]);
    },
    /** Gives one person one duty. */
    async dutyOpens(duty: DutyName, person: string, name: string, region?: string) {
      const assignees: Assignee[] = [
        { person, name, role: duties[duty].owner, ...(region === undefined ? {} : { region }) },
      ];
      await step(
        { type: 'xstate.init' },
        [
          { effect: keep(1) },
          {
            actor: duty,
            effect: { type: 'openTasks', params: { duty, assignees, deadline, choices: duties[duty].choices } },
          },
        ],
        'fsg',
      );
      return world.link(person, { actor: duty });
    },
    /** Everything that could have changed: journal length, votes, tasks. */
    async picture() {
      return JSON.stringify([
        await store.journal({ caseId }),
        await store.votes(`${caseId}#vote.1`),
        await store.tasks({ caseId }),
        await store.letters({ caseId }),
      ]);
    },
    get: (path: string, headers: Record<string, string> = {}, person?: string) =>
      web.request(path, { headers }, person),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      web.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      }),
    /** From the page to the review and, with an address, to the confirmation. */
    async review(token: string, fields: Record<string, string>, page?: string) {
      const shown = page ?? (await (await world.get(`/o/${token}`)).text());
      return world.post(`/o/${token}`, { tilstand: stateIn(shown), ...fields });
    },
    async answer(token: string, fields: Record<string, string>, email: string, page?: string) {
      const review = await world.review(token, fields, page);
      return world.post(`/o/${token}/bekraeft`, { tilstand: stateIn(await review.text()), email });
    },
    later(minutes: number) {
      clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
    },
  };
  return world;
}

/** The sealed state in a page's form. */
export function stateIn(html: string): string {
  return /name="tilstand" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** The web on a free port of loopback, for a real browser. */
export async function served(web: {
  fetch: (request: Request) => Response | Promise<Response>;
}): Promise<{ url: string; close(): Promise<void> }> {
  const server: ServerType = await new Promise((resolve) => {
    const started: ServerType = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
