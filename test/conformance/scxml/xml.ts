/** An element of a document: attributes and children as written, `text` all its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open extends Element {
  readonly children: Element[];
  text: string;
}

const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (text: string) => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name]!);

/** Reads as much of XML as the test documents use. Throws when a tag is not closed by its own name. */
export function parseXml(xml: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, cdata, closing, opening, attributes, empty, text] of xml.matchAll(token)) {
    const inner = open.at(-1)!;
    if (closing !== undefined) {
      if (inner.name !== closing.slice(closing.indexOf(':') + 1))
        throw new Error(`</${closing}> closes <${inner.name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const found = [...attributes!.matchAll(attribute)].map(([, name, a, b]) => [name!, plain(a ?? b ?? '')]);
      // Names are of one namespace.
      const name = opening.slice(opening.indexOf(':') + 1);
      const element: Open = { name, attributes: Object.fromEntries(found), children: [], text: '' };
      inner.children.push(element);
      if (empty === '') open.push(element);
    } else inner.text += cdata ?? plain(text ?? '');
  }
  if (open.length > 1 || root.children.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root.children[0]!;
}

export const childrenOf = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.children.filter(({ name }) => names.includes(name));

/** The element and all within it. */
export const within = (element: Element): readonly Element[] => [element, ...element.children.flatMap(within)];
