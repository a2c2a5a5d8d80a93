import { expect, it } from 'vitest';
import { names } from '../machines/lifecycles.ts';
import { chartFiles } from './drawn.tsx';

it.each(names)('the chart of %s is what its machine is; otherwise `npm run charts`', async (name) => {
  for (const [file, content] of Object.entries(await chartFiles(name)))
    await expect(content).toMatchFileSnapshot(`../../machines/${name}/${file}`);
});
