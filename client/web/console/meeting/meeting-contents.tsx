/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import type { Form } from '../../../../machines/forms/form.ts';
import { cancel, conclude } from '../../../../machines/meeting/acts.ts';
import { agendaFormOf, attendanceFormOf, minutesFormOf } from '../../../../machines/meeting/page-forms.ts';
import { paths } from '../../paths.ts';
import { localParts } from '../../../../machines/governance/calendar.ts';
import type { ActContent } from '../acts/act-content.ts';
import { closeVoteContent, decisionContent, resendContent, voteContent } from './decision-form.tsx';
import { meetingOf, regionNames } from './meeting-of.ts';
import { PlacePreview, PlanPreview } from './place-preview.tsx';

const placed: ActContent['preview'] = async (scene, form: Form) => (
  <PlacePreview lang={scene.lang} preview={await scene.deps.commands.previewMeeting(scene.by, form, scene.row?.id)} />
);

/** The pages of the acts on SYS' year and its meetings. */
export const meetingContents = {
  'year-plan.start': {
    form: async ({ deps }) => ({ values: { year: localParts(deps.now()).year + 1 } }),
    preview: async (scene, form) => (
      <PlanPreview lang={scene.lang} preview={await scene.deps.commands.previewYearPlan(scene.by, form)} />
    ),
  },
  'meeting.add': { preview: placed },
  'meeting.move': { preview: placed },
  'meeting.cancel': {
    leads: async (scene) => {
      const cases = ((await meetingOf(scene)).agenda?.items ?? []).filter(({ id }) => id.startsWith('case:'));
      return [
        `${cancel.leads[0]} Der er nu ${counted(cases.length, 'cases', 'da')} på dagsordenen.`,
        `${cancel.leads[1]} There ${cases.length === 1 ? 'is' : 'are'} now ${counted(cases.length, 'cases', 'en')} on the agenda.`,
      ];
    },
  },
  /** What is not decided goes on. */
  'meeting.conclude': {
    leads: async (scene) => {
      const { agenda, results } = await meetingOf(scene);
      const left = (agenda?.items ?? [])
        .filter(({ id }) => id.startsWith('case:') && !results.some(({ item }) => item === id))
        .map(({ no, title }) => `${no} ${title}`)
        .join('; ');
      return left === ''
        ? ['Alle sager på dagsordenen er afgjort.', 'Every case on the agenda has been decided.']
        : [`${conclude.leads[0]} Det er: ${left}.`, `${conclude.leads[1]} They are: ${left}.`];
    },
  },
  'meeting.add-item': {
    choices: async ({ deps }) => ({
      for: (await deps.store.addressees('sysMembers', {}, deps.now())).map(
        ({ person, name }) => [person, name] as const,
      ),
    }),
  },
  'meeting.edit-agenda': {
    form: async (scene) => {
      const { agenda } = await meetingOf(scene);
      return agenda === null ? {} : agendaFormOf(agenda);
    },
  },
  'meeting.attend': {
    form: async (scene) => {
      const { seats, attendance } = await meetingOf(scene);
      return attendanceFormOf(seats, attendance, await regionNames(scene));
    },
  },
  'meeting.decide': decisionContent,
  'meeting.open-vote': voteContent,
  'meeting.close-vote': closeVoteContent,
  'meeting.resend-decision': resendContent,
  'meeting.edit-minutes': {
    form: async (scene) => {
      const { minutes, notes } = await meetingOf(scene);
      return minutesFormOf(minutes, notes);
    },
    next: ({ row }) => `${paths.meetingMinutes(row?.number ?? '')}?udfoert=1`,
  },
} satisfies Readonly<Record<string, ActContent>>;
