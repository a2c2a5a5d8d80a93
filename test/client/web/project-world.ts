import { openMeetingHouse } from '../../machines/meeting/house.ts';
import { openYear } from './year-world.ts';

/**
 * Two projects of PPJ in delivery, with the FSA's status asked for before SYS' meeting of 19 May 2027, and the pages. The house's commands, the year's pages: one world.
 */
export async function openProjects() {
  const house = await openMeetingHouse();
  const numbers: string[] = [];
  for (const title of ['Elektronisk signatur', 'Offline-visning']) {
    const number = await house.withSys({ title, amountOre: 90_000_000 });
    await house.decided(number, 'adopted');
    numbers.push(number);
  }
  const pages = await openYear(house);
  await pages.advanceTo('2027-04-22T10:00:00.000Z');
  const [first = '', second = ''] = numbers;
  return { house, pages, first, second, report: 'project-report/2027-05-19-ppj' };
}
export type ProjectWorld = Awaited<ReturnType<typeof openProjects>>;

/** The status of one project as a form sends it, by its place. */
export const typedStatus = (place: number, change: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      time: 'yellow',
      economy: 'green',
      scope: 'green',
      note: 'Leverandøren er forsinket.',
      forecast: '845.000',
      'milestones.0.name': 'Pilot',
      'milestones.0.date': '2027-10-01',
      ...change,
    }).map(([field, value]) => [`projects.${place}.${field}`, value]),
  );
