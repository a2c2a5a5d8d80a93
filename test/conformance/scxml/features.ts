import { NotConverted } from './not-converted.ts';
import { type Element, within } from './xml.ts';

/** What a document uses that is not run, and why not: the first that is found counts. */
const features: readonly (readonly [kind: NotConverted['kind'], what: string, (one: Element) => boolean])[] = [
  ['converter', 'the basic HTTP event processor', (one) => mentions(one, /BasicHTTP/)],
  [
    'no-xstate',
    'an error in a script is an event (`error.execution`, `error.communication`)',
    (one) => mentions(one, /\berror(\.(execution|communication)|\b(?=[.*]|$))/, 'event'),
  ],
  ['no-xstate', '`<finalize>`', ({ name }) => name === 'finalize'],
  ['no-xstate', '`autoforward`', ({ attributes }) => attributes['autoforward'] === 'true'],
  [
    'no-xstate',
    'system variables other than `_event.name`, `_event.data` and `_name`',
    (one) =>
      one.name !== 'log' &&
      mentions(
        one,
        /_sessionid|_ioprocessors|_x\b|_event\.(sendid|origin|origintype|invokeid|type|raw)\b|'sendid' in _event/,
      ),
  ],
  [
    'no-xstate',
    'an id that the machine makes for what it sends or invokes',
    ({ attributes }) => attributes['idlocation'] !== undefined,
  ],
  [
    'no-xstate',
    'variables that come to life with their state (late binding)',
    ({ attributes }) => attributes['binding'] === 'late',
  ],
  [
    'converter',
    'a type or place of an invoked machine that is computed',
    ({ name, attributes }) => name === 'invoke' && ['typeexpr', 'srcexpr'].some((key) => attributes[key] !== undefined),
  ],
  ['converter', 'what stands in a file of its own', ({ attributes }) => attributes['src'] !== undefined],
  ['converter', 'XML as a value', ({ name, children }) => ['data', 'assign'].includes(name) && children.length > 0],
];

function mentions({ attributes, text }: Element, what: RegExp, only?: string): boolean {
  const places = only === undefined ? [...Object.values(attributes), text] : [attributes[only] ?? ''];
  return places.some((place) => what.test(place));
}

/** Why a document is not run, if it is not. */
export function unknownTo(document: Element): NotConverted | undefined {
  const all = within(document);
  const found = features.find(([, , uses]) => all.some(uses));
  return found && new NotConverted(found[0], found[1]);
}
