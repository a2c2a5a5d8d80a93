import { duties } from '../../../machines/duties.ts';
import { newsTopic } from '../news-topic.ts';

const asked: Readonly<Record<string, { readonly da: string }>> = duties;

/** «Bed om mere tid»: a note to the secretariat, which may answer it; the deadline stands (letters-and-links §7). */
export const moreTimeAsked = newsTopic({
  lead: 'Ønske om mere tid:',
  tail: '',
  what: 'ønske om mere tid',
  happened: ({ data }) => {
    const duty = asked[data.text('duty') ?? '']?.da;
    return `${data.text('who') ?? 'En ansvarlig'} har brug for mere tid.${duty === undefined ? '' : ` Opgaven: ${duty}.`}`;
  },
  shows: { deadline: true },
  next: () => 'Fristen er ikke flyttet. Sekretariatet kan kontakte den ansvarlige eller give opgaven til en anden.',
});
