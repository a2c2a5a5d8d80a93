/**
 * `npm run histories`: plays a story on Temporal and keeps the history of its change request and of one mailbox, one folder for each machine and
 * version. Recorded once for each released version of a machine; from then on every later version of the code must replay them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { play } from '../../worker/simulate/play.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { temporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import { changeRequest, mailbox } from '../../workflows/all.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

for (const name of ['900000-kroner', 'nobody-answers', 'two-million-and-one-oere', 'withdrawn']) {
  const host = temporalWorldHost();
  await play(await readStory(here(`../stories/${name}.yaml`)), async (activities, startAt) => {
    const world = await host(activities, startAt);
    return {
      ...world,
      close: async () => {
        const histories = await world.histories();
        await world.close();
        const mails = [...histories.keys()].find((id) => id.startsWith('mailbox/'));
        for (const [id, history] of histories) {
          if (!id.startsWith('change-request/') && id !== mails) continue;
          const { registration } = id.startsWith('mailbox/') ? mailbox : changeRequest;
          const folder = here(`./${registration.name}-${registration.version}`);
          await mkdir(folder, { recursive: true });
          await writeFile(`${folder}/${name}.json`, JSON.stringify(JSON.parse(history)));
          console.warn(`${folder}/${name}.json: ${id}, ${Math.round(history.length / 1000)} kB`);
        }
      },
    };
  });
}
