/**
 * `npm run histories`: plays a story on Temporal and keeps the history of its change request and of one mailbox, one folder for each machine and
 * version. Recorded once for each released version of a machine; from then on every later version of the code must replay them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import proto from '@temporalio/proto';
import { fileURLToPath } from 'node:url';
import { play } from '../../worker/simulate/play.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { temporalWorldHost, type TemporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import { changeRequest, mailbox } from '../../workflows/all.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

for (const name of ['900000-kroner', 'nobody-answers', 'two-million-and-one-oere', 'withdrawn']) {
  await play(await readStory(here(`../stories/${name}.yaml`)), async (activities, startAt) => {
    const world = await temporalWorldHost()(activities, startAt);
    return { ...world, close: async () => void (await keep(world, name), await world.close()) };
  });
}

async function keep(world: TemporalWorldHost, name: string): Promise<void> {
  const ids = world.caseIds();
  const kept = [
    [changeRequest, ids.find((id) => id.startsWith('change-request/'))],
    [mailbox, ids.find((id) => id.startsWith('mailbox/'))],
  ] as const;
  for (const [{ registration }, id] of kept) {
    if (id === undefined) continue;
    const history = await world.client.workflow.getHandle(id).fetchHistory();
    const bytes = gzipSync(proto.temporal.api.history.v1.History.encode(history).finish());
    const folder = here(`./${registration.name}-${registration.version}`);
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/${name}.history.gz`, bytes);
    console.warn(
      `${registration.name}-${registration.version}/${name}: ${id}, ${history.events?.length} events, ${bytes.length} bytes`,
    );
  }
}
