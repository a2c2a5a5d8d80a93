import { z } from 'zod';

/** A state of a machine as the picture needs it. */
export interface ChartState {
  /** Path from the root, e.g. `sys.voting`; the root is `''`. */
  readonly path: string;
  readonly key: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly initial?: string;
  readonly states: readonly ChartState[];
  readonly arrows: readonly ChartArrow[];
}

export interface ChartArrow {
  readonly event: string;
  readonly from: string;
  readonly to: string;
}

interface Node {
  readonly key: string;
  readonly type: string;
  readonly initial?: unknown;
  readonly states?: Record<string, Node>;
  readonly transitions?: readonly Arrow[];
}
interface Arrow {
  readonly eventType?: string;
  readonly target?: readonly string[];
}

const arrow: z.ZodType<Arrow> = z.object({
  eventType: z.string().optional(),
  target: z.array(z.string()).optional(),
}) as z.ZodType<Arrow>;
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    key: z.string(),
    type: z.string(),
    initial: z.unknown().optional(),
    states: z.record(z.string(), node).optional(),
    transitions: z.array(arrow).optional(),
  }),
) as z.ZodType<Node>;

/**
 * The state tree of a machine's `definition`, as JSON has it: targets are `#machine.path`. Throws when it is no such definition.
 * Reading JSON and not live objects keeps the picture apart from the state machine library.
 */
export function chartTree(definition: unknown): ChartState {
  const root = node.parse(JSON.parse(JSON.stringify(definition)));
  return read(root, '', root.key);
}

function read(from: Node, path: string, root: string): ChartState {
  const initial = initialOf(from.initial, root);
  const states = Object.entries(from.states ?? {}).map(([key, child]) =>
    read(child, path === '' ? key : `${path}.${key}`, root),
  );
  const arrows = (from.transitions ?? []).flatMap((one) =>
    (one.target ?? []).map((target) => ({
      event: eventName(one.eventType ?? ''),
      from: path,
      to: pathOf(target, root),
    })),
  );
  const kind = ['compound', 'parallel', 'final', 'history'].includes(from.type)
    ? (from.type as ChartState['kind'])
    : 'atomic';
  return { path, key: from.key, kind, states, arrows, ...(initial === undefined ? {} : { initial }) };
}

function initialOf(initial: unknown, root: string): string | undefined {
  const target = z.object({ target: z.array(z.string()) }).safeParse(initial).data?.target[0];
  return target === undefined ? undefined : pathOf(target, root);
}

const pathOf = (target: string, root: string): string => (target === `#${root}` ? '' : target.replace(`#${root}.`, ''));

/** `xstate.done.actor.0.sys.voting` → `done`, `xstate.after.due.sys` → `after due`; an event of one's own stays. */
function eventName(event: string): string {
  if (event.startsWith('xstate.done')) return 'done';
  if (event.startsWith('xstate.error')) return 'error';
  const after = /^xstate\.after\.([^.]+)/.exec(event);
  if (after) return `after ${after[1]}`;
  return event === '' ? 'always' : event;
}

/** All states below, parents before children. */
export const statesBelow = (root: ChartState): readonly ChartState[] =>
  root.states.flatMap((state) => [state, ...statesBelow(state)]);

/** True when the case is in the state or in one below it; several paths are joined by ` | `. */
export function isCurrent(state: ChartState, current: readonly string[]): boolean {
  return current.some((path) => path === state.path || path.startsWith(`${state.path}.`));
}
