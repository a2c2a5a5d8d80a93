import { assign, cancel, enqueueActions, log, raise, sendParent, sendTo } from 'xstate';
import { type At, condition, expression, type Scope, script } from './expressions.ts';
import { milliseconds } from './names.ts';
import { NotConverted } from './not-converted.ts';
import { childrenOf, type Element } from './xml.ts';

/** Executable content as XState's actions. Their types are of no help here: which are built, a document says. */
export const actionsOf = (elements: readonly Element[], scope: Scope): unknown[] =>
  elements.map((element) => actionOf(element, scope));

function actionOf(element: Element, scope: Scope): unknown {
  const { attributes, text } = element;
  switch (element.name) {
    case 'raise':
      return raise({ type: attributes['event']! });
    case 'assign':
      return assign(
        script(scope, `${attributes['location']!} = (${(attributes['expr'] ?? text).replace(/;\s*$/, '')}\n)`) as never,
      );
    case 'script':
      if (attributes['src'] !== undefined) throw new NotConverted('converter', 'a script in a file of its own');
      return assign(script(scope, text) as never);
    case 'log':
      return log(expression(scope, attributes['expr'] ?? 'undefined') as never, attributes['label']);
    case 'cancel':
      return cancel((attributes['sendid'] ?? expression(scope, attributes['sendidexpr']!)) as never);
    case 'if':
      return choice(element, scope);
    case 'foreach':
      return loop(element, scope);
    case 'send':
      return send(element, scope);
    default:
      throw new NotConverted('converter', `<${element.name}>`);
  }
}

/** The first branch whose condition holds. What it does sees what stood before it, so each is an action of its own. */
function choice(element: Element, scope: Scope): unknown {
  const branches: { readonly guard: unknown; readonly elements: Element[] }[] = [
    { guard: condition(scope, element.attributes['cond']!), elements: [] },
  ];
  for (const child of element.children)
    if (child.name === 'elseif') branches.push({ guard: condition(scope, child.attributes['cond']!), elements: [] });
    else if (child.name === 'else') branches.push({ guard: () => true, elements: [] });
    else branches.at(-1)!.elements.push(child);
  const ways = branches.map(({ guard, elements }) => ({ guard, actions: actionsOf(elements, scope) }));
  return enqueueActions(({ check, enqueue }) => {
    const taken = ways.find(({ guard }) => check(guard as never));
    for (const action of taken?.actions ?? []) enqueue(action as never);
  });
}

function loop(element: Element, scope: Scope): unknown {
  const { array, item, index } = element.attributes;
  const list = expression(scope, array!);
  const body = actionsOf(element.children, scope);
  return enqueueActions((at) => {
    // A copy: what the body does to the list does not change what is gone through.
    for (const [place, one] of Object.entries(JSON.parse(JSON.stringify(list(at as At))) as unknown[])) {
      at.enqueue.assign({ [item!]: one, ...(index === undefined ? {} : { [index]: Number(place) }) } as never);
      for (const action of body) at.enqueue(action as never);
    }
  });
}

/** Text as a value: JSON, or failing that a text whose spaces are of no account. */
function literal(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text.trim().replace(/\s+/g, ' ');
  }
}

/** The data of an event, an input or an end: from names, `<param>`s or `<content>`; undefined when there is none. */
export function dataOf(element: Element, scope: Scope): ((at: At) => unknown) | undefined {
  const [content] = childrenOf(element, 'content');
  if (content !== undefined) {
    const { expr } = content.attributes;
    if (expr !== undefined) return expression(scope, expr);
    if (content.children.length > 0) throw new NotConverted('converter', 'XML as the data of an event');
    const value = literal(content.text);
    return () => value;
  }
  const names = (element.attributes['namelist'] ?? '').split(/\s+/).filter(Boolean);
  const fields = [
    ...names.map((name) => [name, expression(scope, name)] as const),
    ...childrenOf(element, 'param').map(
      ({ attributes: { name, expr, location } }) => [name!, expression(scope, (expr ?? location)!)] as const,
    ),
  ];
  if (fields.length === 0) return undefined;
  return (at) => Object.fromEntries(fields.map(([name, value]) => [name, value(at)]));
}

const processors = [
  'scxml',
  'http://www.w3.org/TR/scxml',
  'http://www.w3.org/TR/scxml/',
  'http://www.w3.org/TR/scxml/#SCXMLEventProcessor',
];

function send(element: Element, scope: Scope): unknown {
  const { event, eventexpr, target, targetexpr, delay, delayexpr, id, type, typeexpr } = element.attributes;
  if (typeexpr !== undefined || (type !== undefined && !processors.includes(type)))
    throw new NotConverted('no-xstate', 'another event processor than its own');
  if (event === undefined && eventexpr === undefined) throw new NotConverted('no-xstate', 'an event without a name');
  const data = dataOf(element, scope);
  const name = eventexpr === undefined ? () => event : expression(scope, eventexpr);
  const sent = (at: At) => ({ type: String(name(at)), ...(data === undefined ? {} : { data: data(at) }) });
  const later = delayexpr === undefined ? undefined : expression(scope, delayexpr);
  const wait = later !== undefined ? (at: At) => milliseconds(String(later(at))) : delay && milliseconds(delay);
  const options = { ...(id === undefined ? {} : { id }), ...(wait === undefined ? {} : { delay: wait }) };
  if (targetexpr === undefined) return sendTowards(target, sent, options);
  const to = expression(scope, targetexpr);
  return enqueueActions((at) => at.enqueue(sendTowards(String(to(at as At)), sent, options) as never));
}

function sendTowards(
  target: string | undefined,
  sent: (at: At) => { readonly type: string },
  options: object,
): unknown {
  const event = sent as never;
  if (target === undefined) return sendTo(({ self }) => self, event, options);
  if (target === '#_internal') return raise(event, options);
  if (target === '#_parent') return sendParent(event, options);
  if (!target.startsWith('#_'))
    throw new NotConverted('no-xstate', 'a target that is no actor raises error.communication');
  return sendTo(target.slice(2), event, options);
}
