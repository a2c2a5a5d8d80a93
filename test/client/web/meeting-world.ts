import { expect } from 'vitest';
import { as, wish } from '../support/world.ts';
import { openYear } from './year-world.ts';

/** Everybody who has a seat in 2026. */
const seats = {
  hovedstaden: 'anne.lund',
  sjaelland: 'peter.holm',
  syddanmark: 'lars.vestergaard',
  midtjylland: 'karen.bach',
  nordjylland: 'mette.kjaer',
} as const;
/** Each of them as they are chosen on the page of attendance, where the rows are called by their regions. */
export const chosenFor = (rows: readonly { readonly region: string }[]): Record<string, string> =>
  Object.fromEntries(
    rows.map(({ region }, row) => [
      `present.${row}.person`,
      Object.entries(seats).find(([one]) => one === region)?.[1] ?? expect.fail(`nobody sits for ${region}`),
    ]),
  );
/** Rows of the agenda as they are typed. */
export const agendaRows = (rows: readonly Readonly<Record<string, string>>[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((fields, row) => Object.entries(fields).map(([name, value]) => [`order.${row}.${name}`, value])),
  );
/** All of them in the form for attendance. */
export const everybody = Object.fromEntries(
  Object.entries(seats).flatMap(([region, person], row) => [
    [`present.${row}.region`, region],
    [`present.${row}.person`, person],
  ]),
);

/** The product in memory, two meetings of SYS in December 2026 and two change requests before SYS. */
export async function openMeetings() {
  const year = await openYear();
  const { commands, store, world } = year;
  const answers = async (duty: string, caseId: string, person: string, answer: object): Promise<void> => {
    await world.settle();
    const [task] = await store.tasks({ caseId, duty, person, open: true });
    await commands.answerTask(as(person), task?.id ?? expect.fail(`${person} has no ${duty}`), answer);
    await world.settle();
  };
  const score = { score: 4 };
  const requests: string[] = [];
  /** A change request that the FSG has ranked and the region has forwarded. */
  const files = async (rank: number, title: string): Promise<string> => {
    const { caseId } = await commands.begin(
      as('soeren.dahl'),
      'change-request.submit',
      { ...wish, title },
      { updateId: title },
    );
    await answers('fsg-decision', caseId, 'birgit.aagaard', {
      choice: 'approve',
      rank,
      criteria: { user: score, business: score, technical: score, economic: score },
      assessment: 'Nødvendig.',
    });
    const [forwarding] = await store.tasks({ caseId, duty: 'region-forwarding', open: true });
    await answers('region-forwarding', caseId, forwarding?.person ?? '', { choice: 'forward', opinion: 'Ja.' });
    return caseId;
  };
  requests.push(await files(1, 'Elektronisk signatur'), await files(2, 'Kort over beredskabet'));
  await commands.begin(as('ida.krogh'), 'year-plan.start', { year: 2026, meetings: ['2026-12-15', '2026-12-17'] });
  await world.settle();
  return {
    ...year,
    requests,
    files,
    says: answers,
    /** Sends a form and waits until everything that follows has happened. */
    async sent(path: string, fields: Record<string, string>) {
      const response = await year.post(path, fields);
      const html = await response.text();
      await world.settle();
      return { status: response.status, html, to: response.headers.get('location') ?? '' };
    },
  };
}
export type Meetings = Awaited<ReturnType<typeof openMeetings>>;
