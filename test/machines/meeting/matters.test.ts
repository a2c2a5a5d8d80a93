import { expect, it } from 'vitest';
import { forms } from '../matter/forms.ts';
import { as } from '../house.ts';
import { openMeetingHouse, secretary } from './house.ts';

it('given matters and a version of the model before SYS, then each stands under its fixed item with what SYS is asked (R-192)', async () => {
  const house = await openMeetingHouse();
  const { commands, first } = house;
  for (const kind of ['fsa-staffing', 'sys-item', 'template'] as const) {
    const { by, system, form } = forms[kind];
    await commands.begin(
      as(by),
      'matter.start',
      { kind, ...(system === undefined ? {} : { system }), form },
      { updateId: kind },
    );
  }
  await commands.begin(secretary, 'model.propose', {
    version: 'v2',
    effectiveFrom: '2028-03-01',
    appliesTo: 'new',
    reason: 'Priserne er steget',
    set: { 'thresholds.lowerOre': 30_000_000 },
  });
  await house.settle();
  await house.until('2027-05-05T10:00:00.000Z');
  const { items } = await house.agenda(first);
  const asked = items
    .filter(({ case: caseId }) => caseId !== null)
    .map(({ section, recommendation }) => [section, recommendation]);
  expect(asked).toEqual([
    ['budget', 'SYS bedes godkende ændringen af FSA-normeringen.'],
    ['operation', 'SYS bedes godkende skabelonen.'],
    ['operation', 'Sekretariatet indstiller, at SYS indstiller den nye version af styringsmodellen til RSI-kredsen.'],
    ['members', 'SYS bedes drøfte punktet eller tage det til efterretning.'],
  ]);
}, 60_000);
