import { policyV1 } from '../../../machines/governance/policy.ts';
import { matterEvents } from '../../../machines/matter/events.ts';
import { kindNames, kindOf, type KindName } from '../../../machines/matter/kinds.ts';
import { matterMachine } from '../../../machines/matter/machine.ts';
import { readForm } from '../../../machines/matter/read-form.ts';
import { forms } from '../../machines/matter/forms.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import { after, answersTo, arranged, by, electorate, failed, sysSays, votesOf } from '../search/people.ts';
import type { Data, Spec } from '../search/spec.ts';
import { leaves, sysIn } from './year.ts';

const formOf = (kind: KindName): Data => {
  const written = forms[kind].form;
  const read = readForm(kind, 'project' in written ? { ...written, project: 'change-request/2027-0001' } : written);
  if (!read.ok) throw new Error(`${kind}: ${JSON.stringify(read.faults)}`);
  return read.form;
};

const kindIn = (context: Data): KindName => context['kind'] as KindName;

/** Every kind of matter on its route: who recommends, who decides, who is told, what an adoption changes. */
export const matter: Spec = {
  name: 'matter',
  machine: matterMachine,
  schemas: { matter: matterEvents },
  starts: kindNames.map((kind) => ({
    words: `a matter: ${kind}`,
    at: '2027-03-01T11:00:00.000Z',
    input: {
      caseId: 'matter/2027-0001',
      number: '2027-0001',
      by: by('forslagsstiller'),
      modelVersion: 'v1',
      policy: policyV1,
      kind,
      ...(kindOf(kind).system === 'none' ? {} : { system: 'ppj' }),
      ...(kindOf(kind).region === undefined ? {} : { region: 'a' }),
      title: kind,
      form: formOf(kind),
    },
  })),
  messages: {
    matter: () => [
      { words: 'it is withdrawn', event: { type: 'withdraw', by: by('forslagsstiller'), reason: 'Ikke nu' } },
      leaves,
    ],
    'sys-decision': (actor) => sysSays(actor),
    ballot: (actor) => votesOf(actor),
    assignment: (actor, world) => {
      const kind = kindIn(world.state.actors.get('')!.snapshot!.context as Data);
      return answersTo(actor, (duty, choice) => {
        if (choice === 'submit')
          return [{ more: { form: formOf(kind) } }, { words: 'with an empty form', more: { form: {} } }];
        return duty.includes('recording') ? [{ more: { reference: 'RSI pkt. 2' } }] : [{ more: {} }];
      });
    },
  },
  answers: {
    arrange: (given, { now }) => [
      {
        words: `${String(given['owner'])} is asked: ${String(given['duty'])}`,
        output: arranged(given, now, { reminders: 0, overdue: 1 }),
      },
    ],
    arrangeBallot: (_given, { now }) => [{ words: 'the electorate is named', output: electorate(['a'], now) }],
    planAdoption: (_given, { now }) => [
      {
        words: 'its day is named',
        output: {
          today: '2027-03-01',
          effectiveAt: after(now, 30),
          orientAt: after(now, 31),
          leavesAt: after(now, 60),
          documentVersion: 2,
        },
      },
      failed,
    ],
    raiseEscalation: () => [
      {
        words: 'the escalation is opened',
        output: { caseId: 'escalation/2027-0002', number: '2027-0002' },
      },
      failed,
    ],
    endCases: () => [
      {
        words: 'the cases of the system are ended',
        output: { ended: [], kept: [], systemName: 'PPJ', version: 1, content: {} },
      },
      failed,
    ],
  },
  keeps: { ...keepsOfChildren, matter: ({ kind, step, plan, outcome }) => [kind, step, plan === null, outcome] },
  facts: {
    // Who has said yes, in order; a return takes the last yes back.
    first: { kind: '', yes: [], recorded: null },
    next: (before, seen) => {
      const { move, step } = seen;
      let facts = before;
      const yes = () => facts['yes'] as readonly string[];
      const back = () => ({ ...facts, yes: yes().slice(0, -1), recorded: null });
      if (move.kind === 'start') facts = { ...facts, kind: move.input['kind'] };
      const sys = sysIn(seen);
      if (sys === 'adopted') facts = { ...facts, yes: [...yes(), 'sys'] };
      if (sys === 'returned') facts = back();
      if (move.kind === 'said' && move.event.type === 'answer' && step.steps.length > 0) {
        const { choice } = move.event['answer'] as { choice: string };
        if (choice === 'recommend' || choice === 'approve')
          facts = { ...facts, yes: [...yes(), String(move.event['by'].person)] };
        if (choice === 'return') facts = back();
        if (['approved', 'returned', 'refused'].includes(choice)) facts = { ...facts, recorded: choice };
        if (choice === 'correct') facts = { ...facts, recorded: null };
        if (choice === 'confirm' && facts['recorded'] === 'approved')
          facts = { ...facts, yes: [...yes(), 'rsi'], recorded: null };
        else if (choice === 'confirm' && facts['recorded'] === 'returned') facts = back();
      }
      return facts;
    },
  },
  bounds: [
    `${kindNames.length} kinds, one form each and an empty one`,
    '1 region votes in a written procedure (ballot searches four)',
    'no reminder, 1 letter after the date (assignment searches five)',
  ],
};
