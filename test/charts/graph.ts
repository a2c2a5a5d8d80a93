import type { AnyStateMachine } from 'xstate';
import { logicKind } from '../../workflows/durable/xstate.ts';
import { arrowsOf, below, type Node, pathOf } from '../machines/lifecycles.ts';

/**
 * A state as it is drawn. `wait`: somebody or something is awaited; `step`: the machine goes on by itself; `end`; `group`: has states within it.
 */
export interface Drawn {
  readonly path: string;
  readonly kind: 'wait' | 'step' | 'end' | 'group';
  readonly parallel: boolean;
  readonly within: string;
  /** Paths of the states that are drawn as this one: itself, and where it tries again. */
  readonly covers: readonly string[];
  readonly initial: boolean;
}
export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  /** What causes it, with its guard, each once. */
  readonly causes: readonly string[];
}
export interface Graph {
  readonly states: readonly Drawn[];
  readonly arrows: readonly DrawnArrow[];
}

/** What is drawn of a machine. A state that waits to try a step again is drawn as that step. */
export function graphOf(machine: AnyStateMachine): Graph {
  const root = machine.root as unknown as Node;
  const all = below(root).filter((node) => node !== root);
  const kinds = new Map(all.map((node) => [node, kindOf(node, machine)]));
  const drawnAs = new Map<Node, Node>(all.map((node) => [node, retried(node, kinds) ?? node]));
  const asPath = (node: Node) => pathOf(drawnAs.get(node) ?? node);
  const states = all
    .filter((node) => drawnAs.get(node) === node)
    .map((node): Drawn => ({
      path: pathOf(node),
      kind: kinds.get(node)!,
      parallel: node.type === 'parallel',
      within: node.parent === undefined ? '' : pathOf(node.parent),
      covers: all.filter((one) => drawnAs.get(one) === node).map(pathOf),
      initial: node.parent?.initial?.target.includes(node) === true,
    }));
  const causes = new Map<string, Set<string>>();
  for (const node of [root, ...all])
    for (const [cause, { target, guard }] of arrowsOf(node))
      for (const to of target ?? []) {
        const [a, b] = [asPath(node), asPath(to)];
        if (a === b) continue;
        const name = typeof guard === 'string' ? guard : ((guard as { type?: string } | undefined)?.type ?? '');
        const key = `${a}\n${b}`;
        causes.set(key, (causes.get(key) ?? new Set()).add(`${cause}${name === '' ? '' : ` [${name}]`}`));
      }
  return {
    states,
    arrows: [...causes].map(([key, why]) => {
      const [from = '', to = ''] = key.split('\n');
      return { from, to, causes: [...why] };
    }),
  };
}

function kindOf(node: Node, machine: AnyStateMachine): Drawn['kind'] {
  if (node.type === 'final') return 'end';
  if (Object.keys(node.states).length > 0) return 'group';
  const asks = node.invoke.some(({ src }) => logicKind(machine.implementations.actors[String(src)]) !== 'promise');
  const causes = arrowsOf(node).filter(([, { target }]) => target !== undefined);
  const waits = causes.some(([cause]) => !['always', 'done', 'error'].includes(cause));
  return asks || (node.invoke.length === 0 && waits) || causes.length === 0 ? 'wait' : 'step';
}

/** The step that has led here by its failure, and that is tried again from here after a while. */
function retried(node: Node, kinds: ReadonlyMap<Node, Drawn['kind']>): Node | undefined {
  if (node.invoke.length > 0) return undefined;
  const again = arrowsOf(node).flatMap(([cause, { target }]) => (cause.startsWith('after ') ? (target ?? []) : []));
  const failedHere = (step: Node) =>
    arrowsOf(step).some(([cause, { target }]) => cause === 'error' && target?.[0] === node);
  return again.find((step) => kinds.get(step) === 'step' && failedHere(step));
}
