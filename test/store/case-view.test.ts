import { describe, expect, it } from 'vitest';
import { lifecycles } from '../../machines/views.ts';
import { createRecordActivities } from '../../activities/record/create-record-activities.ts';
import { checkedView, readView } from '../../store/case-view.ts';
import { InvalidShape } from '../../store/stored-shape.ts';
import { shown, shownOf } from '../support/shown.ts';
import { batch, effect } from './world.ts';

describe('what a case shows', () => {
  it.each(lifecycles)('of %s goes to the store and comes back as it was', (machine) => {
    const view = shown(machine);
    const stored = JSON.parse(JSON.stringify(checkedView(machine, view))) as object;
    expect(readView(machine, `${machine}/1`, stored)).toEqual(view);
  });

  it('is read from an older row: what came later has its default, what is no longer known is dropped', () => {
    const { actions, noted, membersItems, ...older } = shown('meeting', { held: true });
    const read = readView('meeting', 'meeting/2028-05-16', { ...older, minutes: 'x' });
    expect(read).toEqual({ ...older, actions, noted, membersItems });
    expect(read).not.toHaveProperty('minutes');
  });

  it('is read without fields that nobody knows, however deep they stand', () => {
    const { plan } = shown('annual-budget');
    const stored = shownOf('annual-budget/2028-ppj', {
      plan: { ...plan, hearingClose: { ...plan.hearingClose, by: 1 } },
    });
    expect(readView('annual-budget', 'annual-budget/2028-ppj', stored).plan).toEqual(plan);
  });

  it('is read beyond the limits of the form it came from: they are drawn for whoever fills it in', () => {
    const long = { title: 'x'.repeat(5000), amountOre: 2_000_000_000_000_000, linked: Array(200).fill('nr. 7') };
    const stored = shownOf('change-request/2027-0001', long);
    expect(readView('change-request', 'change-request/2027-0001', stored)).toMatchObject(long);
  });

  it('is refused when it cannot be read, and the case and the field are named', () => {
    const wrong = shownOf('frame/2028', { amountOre: '12 mio.' });
    expect(() => readView('frame', 'frame/2028', wrong)).toThrow(InvalidShape);
    expect(() => readView('frame', 'frame/2028', wrong)).toThrow(/frame\/2028.*«amountOre».*expected number/s);
  });

  it('is not stored with a field that the view does not declare, nor without one that it does', async () => {
    const recorded: unknown[] = [];
    const store = { record: async (one: unknown) => (recorded.push(one), { letters: [] }) };
    const { record } = createRecordActivities({ store: store as never, wake: async () => undefined });
    const keep = (view: object) => batch(0, [effect('keepCase', { view: view as never })]);
    const { title: _, ...untitled } = shown('change-request');
    await expect(record(keep({ ...shown('change-request'), colour: 'red' }))).rejects.toThrow(
      /change-request.*colour/s,
    );
    await expect(record(keep(untitled))).rejects.toThrow(/change-request.*«title»: Feltet skal udfyldes/s);
    expect(recorded).toEqual([]);
    await record(keep(shown('change-request')));
    expect(recorded).toHaveLength(1);
  });
});
