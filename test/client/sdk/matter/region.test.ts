import { expect, it } from 'vitest';
import { as, openHouse } from '../../../machines/house.ts';
import { forms } from '../../../machines/matter/forms.ts';

it('given a matter that is of no region, when one is named, then it is refused at that field', async () => {
  const house = await openHouse({ thawAlways: false });
  try {
    const { by, form } = forms['training-material'];
    const start = { kind: 'training-material', system: 'ppj', region: 'syddanmark', form };
    await expect(house.commands.begin(as(by), 'matter.start', start)).rejects.toMatchObject({
      field: 'region',
      da: 'Sagstypen hører ikke til en region. Udelad region.',
    });
    expect(await house.store.casesOf('matter')).toEqual([]);
  } finally {
    await house.close();
  }
});
