import { expect, it } from 'vitest';
import { type Arrow, arrowsOf, below, names, type Node, pathOf, rootOf } from './lifecycles.ts';

/** `machines/<lifecycle>/chart.md`: the states as an outline, one line each. To write them anew: `npx vitest run test/machines/charts.test.ts -u`. */
function outline(name: (typeof names)[number]): string {
  const root = rootOf(name);
  const lines = below(root)
    .filter((node) => node !== root)
    .flatMap((node) => lineOf(node, root));
  const always = arrowsOf(root).map(([cause, arrow]) => `- anywhere: ${step(cause, arrow)}`);
  return [
    `# ${name}`,
    '',
    'Generated from `machine.ts`; a test holds the two together. **bold** is where it starts, ∎ an end, ⚙ what it asks and waits for.',
    '',
    ...always,
    ...lines,
    '',
  ].join('\n');
}

function lineOf(node: Node, root: Node): string[] {
  const indent = '  '.repeat(node.path.length - 1);
  const first = (node.parent ?? root).initial?.target.includes(node) === true;
  const asks = [...new Set(node.invoke.map((one) => String(one.src)))].map((src) => ` ⚙ ${src}`).join('');
  const arrows = [...new Set(arrowsOf(node).map(([cause, arrow]) => step(cause, arrow)))];
  const title = first ? `**${node.key}**` : node.key;
  return [
    `${indent}- ${title}${node.type === 'final' ? ' ∎' : ''}${asks}${arrows.length === 0 ? '' : `: ${arrows.join('; ')}`}`,
  ];
}

function step(cause: string, { target, guard, actions }: Arrow): string {
  if (target === undefined && actions.length === 0) return `${cause} waits`;
  const name = typeof guard === 'string' ? guard : ((guard as { type?: string } | undefined)?.type ?? '');
  const [to] = target ?? [];
  return `${cause}${name === '' ? '' : ` [${name}]`}${to === undefined ? '' : ` → ${pathOf(to)}`}`;
}

it.each(names)('the chart of %s is what its machine is', async (name) => {
  await expect(outline(name)).toMatchFileSnapshot(`../../machines/${name}/chart.md`);
});
