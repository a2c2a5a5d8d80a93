import { createSignIn } from '../../client/sdk/sign-in/create-sign-in.ts';
import { createWeb } from '../../client/web/app.ts';
import type { World } from './world.ts';

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a page of the console says to the secretariat in Danish, without its markup; the code of the answer for a page that is not there. */
export async function pageText(
  { store, commands, now }: Pick<World, 'store' | 'commands' | 'now'>,
  path: string,
): Promise<string> {
  const at = await now();
  const reader = (await store.addressees('secretariat', {}, at))[0]?.person ?? '';
  const session = await createSignIn({ store, now: () => at }).asExample(reader, { browser: undefined, trace: {} });
  if ('refused' in session) return session.refused;
  const web = createWeb({
    store,
    commands,
    now: () => at,
    config: {
      baseUrl: 'http://localhost',
      linkSecret: 'a simulation keeps no secrets from anyone',
      embedded: true,
      loopbackOnly: true,
    },
    previewMails: () => Promise.resolve([]),
    charts: {},
  });
  const answer = await web.request(`http://localhost${path}`, { headers: { Cookie: `session=${session.cookie}` } });
  if (answer.status !== 200) return String(answer.status);
  const html = (await answer.text()).replace(/<(style|script|head)[^]*?<\/\1>/g, ' ');
  return html.replace(/<[^>]+>/g, ' ').replace(/&([a-z]+|#39);/g, (whole, name: string) => marks[name] ?? whole);
}
