import { setup, type AnyStateMachine } from 'xstate';
import { actionsOf, dataOf } from './content.ts';
import { type At, condition, expression, type Scope } from './expressions.ts';
import { eventDescriptor, stateKey } from './names.ts';
import { NotConverted } from './not-converted.ts';
import { unknownTo } from './features.ts';
import { childrenOf, type Element, parseXml } from './xml.ts';

type Config = Record<string, unknown>;
const stateNames = ['state', 'parallel', 'final', 'history'] as const;

/** The machine of an SCXML document. Throws {@link NotConverted} where XState has nothing for it, or this converter has not. */
export function convert(xml: string): AnyStateMachine {
  const document = parseXml(xml);
  const unknown = unknownTo(document);
  if (unknown !== undefined) throw unknown;
  return machineOf(document, 'scxml');
}

function machineOf(document: Element, id: string): AnyStateMachine {
  return new Conversion(document, id).machine();
}

/** Within this machine: an invoked one has variables, states and children of its own. */
const own = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap((child) => (child.name === 'scxml' ? [] : own(child))),
];

class Conversion {
  private readonly actors: Record<string, AnyStateMachine> = {};
  private readonly scope: Scope;
  private readonly data: readonly Element[];
  private readonly keys = new Map<Element, string>();
  private readonly document: Element;
  private readonly id: string;

  constructor(document: Element, id: string) {
    this.document = document;
    this.id = id;
    const all = own(document);
    this.data = all.filter(({ name }) => name === 'data');
    const named = this.data.map(({ attributes }) => attributes['id']);
    const looped = all
      .filter(({ name }) => name === 'foreach')
      .flatMap(({ attributes: { item, index } }) => [item, index]);
    const declared = childrenOf(document, 'script').flatMap(({ text }) =>
      [...text.matchAll(/\bvar\s+(\w+)/g)].map(([, name]) => name),
    );
    this.scope = {
      variables: [...new Set([...named, ...looped, ...declared])].filter((one) => one !== undefined),
      name: document.attributes['name'] ?? '',
    };
    all
      .filter(({ name }) => stateNames.some((one) => one === name))
      .forEach((state, n) => this.keys.set(state, stateKey(state.attributes['id'] ?? `unnamed${n}`)));
  }

  machine(): AnyStateMachine {
    const values = this.data.map(({ attributes: { id, expr }, text }) => [id!, this.value(expr, text)] as const);
    const config = this.body(this.document);
    const scripts = childrenOf(this.document, 'script');
    if (scripts.length > 0)
      config['entry'] = [...actionsOf(scripts, this.scope), ...((config['entry'] as unknown[] | undefined) ?? [])];
    return setup({ actors: this.actors } as never).createMachine({
      ...config,
      id: this.id,
      context: ({ input }: { input?: Config }) => {
        const context: Config = {};
        for (const [name, value] of values)
          context[name] =
            input !== undefined && input !== null && Object.hasOwn(input, name) ? input[name] : value(context);
        return context;
      },
      output: ({ event }: { event: { output?: unknown } }) => event.output,
    } as never) as unknown as AnyStateMachine;
  }

  /** The value of `<data>`: of its expression, else of its text, which is JavaScript or, failing that, a text. */
  private value(expr: string | undefined, text: string): (context: Config) => unknown {
    if (expr === undefined && text.trim() === '') return () => undefined;
    try {
      const value = expression(this.scope, expr ?? text);
      return (context) => value({ context, event: { type: 'xstate.init' } });
    } catch (error) {
      if (expr !== undefined) throw error;
      return () => text.trim().replace(/\s+/g, ' ');
    }
  }

  private state(element: Element): Config {
    const id = this.keys.get(element)!;
    switch (element.name) {
      case 'history': {
        const [fallback] = childrenOf(element, 'transition');
        if (fallback !== undefined && fallback.children.length > 0)
          throw new NotConverted('no-xstate', 'what is done when a history state has no memory');
        const target = fallback?.attributes['target'];
        const history = element.attributes['type'] ?? 'shallow';
        return { id, type: 'history', history, ...(target === undefined ? {} : { target: targets(target) }) };
      }
      case 'final': {
        const [done] = childrenOf(element, 'donedata');
        const output = done && dataOf(done, this.scope);
        return { id, type: 'final', ...this.handlers(element), ...(output === undefined ? {} : { output }) };
      }
      default:
        return { id, ...this.body(element) };
    }
  }

  private body(element: Element): Config {
    const states = childrenOf(element, ...stateNames);
    const config: Config = { ...this.handlers(element), ...this.transitions(element) };
    if (element.name === 'parallel') config['type'] = 'parallel';
    else if (states.length > 0) config['initial'] = this.initial(element, states);
    if (states.length > 0)
      config['states'] = Object.fromEntries(states.map((one) => [this.keys.get(one)!, this.state(one)]));
    const invokes = childrenOf(element, 'invoke');
    if (invokes.length > 0) config['invoke'] = invokes.map((one) => this.invoke(one));
    return config;
  }

  private handlers(element: Element): Config {
    const block = (name: string) =>
      actionsOf(
        childrenOf(element, name).flatMap(({ children }) => children),
        this.scope,
      );
    return { entry: block('onentry'), exit: block('onexit') };
  }

  private initial(element: Element, states: readonly Element[]): unknown {
    const [initial] = childrenOf(element, 'initial');
    const [transition] = initial === undefined ? [] : childrenOf(initial, 'transition');
    const named = transition?.attributes['target'] ?? element.attributes['initial'];
    if (named === undefined) return this.keys.get(states[0]!)!;
    const target = stateKey(named.trim());
    if (!states.some((one) => this.keys.get(one) === target))
      throw new NotConverted('no-xstate', 'an initial state that is not a direct child');
    return transition === undefined ? target : { target, actions: actionsOf(transition.children, this.scope) };
  }

  private transitions(element: Element): Config {
    const on: Record<string, Config[]> = {};
    const always: Config[] = [];
    for (const { attributes, children } of childrenOf(element, 'transition')) {
      const { event, target, cond, type } = attributes;
      const to = target === undefined ? [] : targets(target);
      const transition: Config = {
        ...(to.length === 0 ? {} : { target: to, reenter: type !== 'internal' || !this.leadsInwards(element, to) }),
        ...(cond === undefined ? {} : { guard: condition(this.scope, cond) }),
        actions: actionsOf(children, this.scope),
      };
      if (event === undefined) always.push(transition);
      else for (const one of event.trim().split(/\s+/)) (on[eventDescriptor(one)] ??= []).push(transition);
    }
    return { on, ...(always.length === 0 ? {} : { always }) };
  }

  /** Only from a compound state to what is within it does `internal` mean anything. */
  private leadsInwards(source: Element, to: readonly string[]): boolean {
    const inner = new Set(
      own(source)
        .slice(1)
        .map((one) => `#${this.keys.get(one)}`),
    );
    return source.name === 'state' && to.every((target) => inner.has(target));
  }

  private invoke(element: Element): Config {
    const [content] = childrenOf(element, 'content');
    const [document] = content === undefined ? [] : childrenOf(content, 'scxml');
    if (document === undefined) throw new NotConverted('converter', 'an invoked machine that stands elsewhere');
    const src = `child${Object.keys(this.actors).length}`;
    this.actors[src] = machineOf(document, `${this.id}-${src}`);
    const input = dataOf({ ...element, children: childrenOf(element, 'param') }, this.scope);
    const { id } = element.attributes;
    return {
      src,
      ...(id === undefined ? {} : { id }),
      ...(input === undefined ? {} : { input: (at: At) => input(at) }),
    };
  }
}

const targets = (ids: string): string[] =>
  ids
    .trim()
    .split(/\s+/)
    .map((id) => `#${stateKey(id)}`);
