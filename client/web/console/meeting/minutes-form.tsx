/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { wordsUnder } from '../../../../machines/meeting/context.ts';
import { TextField } from '../../fields.tsx';
import { paths } from '../../paths.ts';
import type { ActContent } from '../acts/act-content.ts';
import { meetingOf } from './meeting-of.ts';
import { notesTyped, placeOfNote } from './typed-notes.ts';

/** The secretariat's own words under each item; what was decided the meeting has written itself. */
export const minutesContent: ActContent = {
  prefilled: async (scene) => {
    const { minutes, notes } = await meetingOf(scene);
    return {
      remarks: minutes?.remarks ?? '',
      ...Object.fromEntries((minutes?.items ?? []).map((item) => [`note.${item.id}`, wordsUnder(notes, item)])),
    };
  },
  bodies: async (scene) => {
    const { minutes } = await meetingOf(scene);
    return {
      notes: ({ lang, typed, faults }) => (
        <>
          {(minutes?.items ?? []).map(({ id, no, title }) => (
            <TextField
              lang={lang}
              typed={typed}
              faults={faults}
              long
              name={`note.${id}`}
              label={`${no} ${title}`}
              maxlength={10_000}
            />
          ))}
        </>
      ),
    };
  },
  read: (typed) => ({ notes: notesTyped(typed) }),
  place: placeOfNote,
  next: ({ row }) => `${paths.meetingMinutes(row?.number ?? '')}?udfoert=1`,
};
