import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createActivities } from '../../activities/create-activities.ts';
import { duties, dutyDeclarations } from '../../machines/duties.ts';
import { effectTypes } from '../../machines/governance/effect-actions.ts';
import * as workflows from '../../workflows/all.ts';
import { isMachine } from '../../workflows/durable/xstate.ts';
import { around, arrowsOf, below, lifecycles, names, type Node, pathOf, rootOf } from './lifecycles.ts';

const childMachines = ['assignment', 'ballot', 'hearing', 'sysDecision', 'rsiDecision'];
/** The names of activities do not depend on what they are given. */
const activities = Object.keys(createActivities({ from: 'sys@sys.example' } as never));

const sources = (node: Node): string[] => node.invoke.map((one) => String(one.src));
const actionNames = (node: Node): string[] =>
  [...node.entry, ...node.exit, ...arrowsOf(node).flatMap(([, arrow]) => arrow.actions)].flatMap((action) =>
    typeof action === 'object' ? [action.type] : typeof action === 'string' ? [action] : [],
  );
/** XState's own actions and the machine's own assignments change nothing outside. */
const inside = (name: string): boolean => name.startsWith('xstate.') || name.startsWith('take');

describe('given what the lifecycles ask of the world', () => {
  const nodes = names.flatMap((name) => below(rootOf(name)));

  it('then every actor they invoke is a machine of theirs or an activity', () => {
    const asked = new Set(nodes.flatMap(sources));
    expect([...asked].filter((src) => !childMachines.includes(src) && !activities.includes(src))).toEqual([]);
  });

  it('then no failure leads back to the state that it happened in without starting the actor again', () => {
    const stands = nodes.flatMap((node) =>
      node.invoke.flatMap(({ id }) =>
        (node.on[`xstate.error.actor.${id}`] ?? [])
          .filter(({ target, reenter }) => target?.includes(node) === true && reenter !== true)
          .map(() => `${pathOf(node)}: ${id}`),
      ),
    );
    expect(stands).toEqual([]);
  });

  it('then every action they name is one that the store records', () => {
    const asked = new Set(nodes.flatMap(actionNames).filter((name) => !inside(name)));
    expect([...asked].filter((name) => !(effectTypes as readonly string[]).includes(name))).toEqual([]);
  });

  it('and the other way round: every recorded effect and every activity is asked for by some lifecycle', () => {
    const asked = new Set(nodes.flatMap(actionNames));
    // Given conditionally, from within an action.
    asked.add('keepRoadmap');
    asked.add('keepProject');
    asked.add('changeRegister');
    asked.add('moveProject');
    expect(effectTypes.filter((type) => !asked.has(type))).toEqual([]);
    const used = new Set([
      ...nodes.flatMap(sources),
      // Spawned from within an action, beside the states.
      'tellCase',
      ...Object.values(workflows).flatMap((one) => one.registration.options.record?.activity ?? []),
    ]);
    expect(activities.filter((activity) => !used.has(activity))).toEqual([]);
  });

  it('and every duty is given by some lifecycle, and can be answered or is done by an act', () => {
    const text = [
      'change-request/machine',
      'change-request/committing',
      'change-request/fsg',
      'fsg/before-fsg',
      'change-request/delivery',
      'ballot/machine',
      'ballot/setup',
      'hearing/machine',
      'annual-budget/machine',
      'sys-decision/machine',
      'rsi-decision/machine',
      'frame/machine',
      'matter/duties',
      'model-revision/machine',
      'quarterly-report/machine',
      'escalation/machine',
      'escalation/follow-up-task',
      'status-report/machine',
      'meeting/machine',
      'meeting/preparation',
      'meeting/sitting',
      'meeting/after',
      'project-report/machine',
      'financial-follow-up/machine',
    ]
      .map((file) => readFileSync(new URL(`../../machines/${file}.ts`, import.meta.url), 'utf8'))
      .join('\n');
    for (const duty of Object.keys(duties)) expect(text, duty).toContain(`'${duty}'`);
    for (const [duty, { choices, question }] of Object.entries(dutyDeclarations))
      expect(Object.keys(choices).length > 0 && question === undefined, `${duty} asks what its choices answer`).toBe(
        false,
      );
  });
});

describe.each(names)('given the lifecycle %s', (name) => {
  const leaves = below(rootOf(name)).filter((node) => Object.keys(node.states).length === 0 && node.type !== 'final');

  it('then every state that waits has somebody or something that will end it', () => {
    const stuck = leaves.filter((leaf) => {
      const scopes = around(leaf);
      const transient = (leaf.always ?? []).some((arrow) => arrow.guard === undefined);
      const awaited = scopes.some((node) => node.invoke.length > 0);
      const timed = scopes.some((node) => node.after.length > 0);
      // An assignment and a ballot are themselves the wait of a person; they take that person's answer.
      const answered = scopes.some((node) => node.on['answer'] !== undefined || node.on['vote'] !== undefined);
      const ofChildren = scopes.some((node) => node.on['xstate.done.actor.*'] !== undefined);
      const chosen = (leaf.always ?? []).length > 0 && (leaf.always ?? []).at(-1)?.guard === undefined;
      // What SYS has put off waits in its case, which has the duty; a meeting's decision ends it.
      const aside = name === 'sys-decision' && pathOf(leaf).endsWith('setAside');
      return !(transient || awaited || timed || answered || ofChildren || chosen || aside);
    });
    expect(stuck.map(pathOf)).toEqual([]);
  });

  it('then nobody is waited for who can neither answer nor fail: each invoked actor has an onDone, each activity an onError', () => {
    const logics = lifecycles[name].implementations.actors as Readonly<Record<string, unknown>>;
    // A fault within a machine of the case is an incident that leaves it as it was; an activity that gave up has nobody left.
    const ends = (src: unknown) => (isMachine(logics[String(src)]) ? ['done'] : ['done', 'error']);
    const careless = below(rootOf(name)).flatMap((node) =>
      node.invoke.flatMap(({ id, src }) =>
        ends(src)
          .filter((end) => node.on[`xstate.${end}.actor.${id}`] === undefined)
          .map((end) => `${pathOf(node)} ${end}`),
      ),
    );
    expect(careless).toEqual([]);
  });

  it('then every state can be reached, and from every state an end can be reached', () => {
    const next = (node: Node): Node[] => [
      ...(node.initial?.target ?? []),
      ...around(node).flatMap((scope) => arrowsOf(scope).flatMap(([, arrow]) => arrow.target ?? [])),
    ];
    const all = below(rootOf(name));
    const reach = (from: Node): Set<Node> => {
      const seen = new Set<Node>([from]);
      const more = [from];
      for (let node = more.pop(); node !== undefined; node = more.pop())
        for (const one of next(node).flatMap(around)) {
          if (seen.has(one)) continue;
          seen.add(one);
          more.push(one);
        }
      return seen;
    };
    const reached = reach(rootOf(name));
    expect(all.filter((node) => !reached.has(node)).map(pathOf)).toEqual([]);
    for (const node of all)
      expect(
        [...reach(node)].some((one) => one.type === 'final'),
        pathOf(node),
      ).toBe(true);
  });

  it('then it has a version and says what each of its events must hold', () => {
    expect(lifecycles[name].version).toBe('1');
  });
});
