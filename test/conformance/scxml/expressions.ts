import { and, not, stateIn } from 'xstate';
import { NotConverted } from './not-converted.ts';
import { stateKey } from './names.ts';

type Context = Readonly<Record<string, unknown>>;
interface Event {
  readonly type: string;
}
export interface At {
  readonly context: Context;
  readonly event: Event;
}

/** What the expressions of a document see: its variables, and its name as `_name`. */
export interface Scope {
  readonly variables: readonly string[];
  readonly name: string;
}

/** `_event` as SCXML has it. */
function eventOf(event: Event): unknown {
  if (event.type === 'xstate.init') return undefined;
  const name = event.type
    .replace(/^xstate\.done\.actor\./, 'done.invoke.')
    .replace(/^xstate\.done\.state\./, 'done.state.');
  const { data, output } = event as { data?: unknown; output?: unknown };
  return { name, data: data ?? output };
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

function compile(scope: Scope, body: string): (at: At) => unknown {
  const names = scope.variables.filter((name) => identifier.test(name));
  const head = names.length === 0 ? '' : `var { ${names.join(', ')} } = context;`;
  let run: (context: Context, event: unknown, name: string, session: string) => unknown;
  try {
    // The documents' own language is JavaScript.
    // oxlint-disable-next-line typescript/no-implied-eval
    run = new Function(
      'context',
      '_event',
      '_name',
      '_sessionid',
      `${head} ${body.replaceAll('#names', names.join(', '))}`,
    ) as typeof run;
  } catch {
    throw new NotConverted('no-xstate', 'an expression that cannot be parsed raises error.execution');
  }
  return ({ context, event }) => run(context, eventOf(event), scope.name, 'only logged');
}

/** An expression as a function of context and event. */
export const expression = (scope: Scope, source: string) =>
  compile(scope, `return (${source.replace(/;\s*$/, '')}\n);`);

/** A script as a function from context and event to the variables after it. They are copied before: an assign may not change the context it gets. */
export function script(scope: Scope, source: string): (at: At) => Context {
  const run = compile(scope, `${source}\n; return { #names };`);
  return ({ context, event }) => run({ context: JSON.parse(JSON.stringify(context)) as Context, event }) as Context;
}

/** A condition as XState's guard. `In(…)` stands alone, negated or among others joined by `&&`: a guard function does not see the state. */
export function condition(scope: Scope, source: string): unknown {
  if (!/\bIn\s*\(/.test(source)) {
    const holds = expression(scope, source);
    return (at: At) => Boolean(holds(at));
  }
  const guards = source.split('&&').map((part): unknown => {
    const found = /^\s*(!?)\s*In\s*\(\s*['"]([^'"]+)['"]\s*\)\s*$/.exec(part);
    if (found === null) throw new NotConverted('converter', `In() within \`${source}\``);
    const inside = stateIn(`#${stateKey(found[2]!)}`);
    return found[1] === '!' ? not(inside) : inside;
  });
  return and(guards as never);
}
