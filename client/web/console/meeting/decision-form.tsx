/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type AgendaItem, itemIn } from '../../../../machines/meeting/agenda.ts';
import { capital, decisionName } from '../../../../machines/terms/index.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import { ItemFacts } from '../../cases/meeting/agenda-view.tsx';
import type { Bodies } from '../../forms/form-props.ts';
import { translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import type { ActContent, ActScene } from '../acts/act-content.ts';
import { grantedFormOf } from '../acts/granted-fields.tsx';
import { decidable, refusedByCase, votable, votedOn } from './item-acts.ts';
import { meetingOf, regionNames } from './meeting-of.ts';

/** The item that the form names, by its number, id or case. */
const itemTyped = ({ agenda }: MeetingView, { typed }: ActScene): AgendaItem | undefined =>
  typed['item'] === undefined ? undefined : itemIn(agenda?.items ?? [], typed['item']);

const choosable = (view: MeetingView, can: (view: MeetingView, item: AgendaItem) => boolean) =>
  (view.agenda?.items ?? []).filter((item) => can(view, item)).map(({ no, title }) => [no, `${no} ${title}`] as const);

/** An item that has been chosen is shown with its facts; else it is chosen from those that the act can be done to. */
async function itemBody(scene: ActScene, item: AgendaItem | undefined): Promise<Bodies> {
  if (item === undefined) return {};
  const regions = await regionNames(scene);
  const t = translate(scene.lang);
  return {
    item: () => (
      <div class="card">
        <input type="hidden" name="item" value={item.no} />
        <h2>
          <a href={paths.meetingItem(scene.row?.number ?? '', item.no)}>
            {t('Punkt', 'Item')} {item.no} {item.title}
          </a>
        </h2>
        <ItemFacts lang={scene.lang} item={item} regions={regions} />
      </div>
    ),
  };
}

const next: ActContent['next'] = ({ row }, performed) =>
  `${paths.meetingItem(row?.number ?? '', String(performed['item'] ?? ''))}?udfoert=1`;

const onItem = (can: (view: MeetingView, item: AgendaItem) => boolean): ActContent => ({
  choices: async (scene) => ({ item: choosable(await meetingOf(scene), can) }),
  bodies: async (scene) => itemBody(scene, itemTyped(await meetingOf(scene), scene)),
  next,
});

const onItems = (can: (view: MeetingView, item: AgendaItem) => boolean): ActContent => ({
  choices: async (scene) => ({ items: choosable(await meetingOf(scene), can) }),
  next: ({ row }) => `${paths.meeting(row?.number ?? '')}?udfoert=1`,
});

export const voteContent = onItems(votable);
export const closeVoteContent = onItems(votedOn);
export const resendContent = onItem(refusedByCase);

/** What SYS can decide on the item, in its own words; who sits there may have disagreed or taken no part. */
export const decisionContent: ActContent = {
  form: async (scene) => {
    const item = itemTyped(await meetingOf(scene), scene);
    const asked = item?.case != null && item.outcomes.includes('inPart');
    return grantedFormOf(asked ? await scene.deps.store.case(item.case) : undefined);
  },
  choices: async (scene) => {
    const { lang } = scene;
    const view = await meetingOf(scene);
    const item = itemTyped(view, scene);
    const seated = view.seats.flatMap(({ people }) => people.map(({ person, name }) => [person, name] as const));
    return {
      item: choosable(view, decidable),
      ...(item === undefined
        ? {}
        : { outcome: item.outcomes.map((one) => [one, capital(decisionName(one, lang, item.toRsi))] as const) }),
      recused: seated,
      'dissent.person': seated,
    };
  },
  bodies: async (scene) => {
    const item = itemTyped(await meetingOf(scene), scene);
    const noted = item?.outcomes.every((one) => one === 'noted') === true;
    return {
      ...(await itemBody(scene, item)),
      ...(noted ? { recused: () => null, dissent: () => null } : {}),
    };
  },
  next: ({ row }, performed) =>
    `${paths.meeting(row?.number ?? '')}?udfoert=1#punkt-${String(performed['item'] ?? '')}`,
};
