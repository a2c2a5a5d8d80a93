import { formatKroner } from '../../../machines/governance/money.ts';
import { newsTopic } from '../news-topic.ts';

/** A new version of the proposal: material changes ask everybody again, others are only told. */
export const changeRequestRevised = newsTopic({
  tail: 'er ændret',
  happened: ({ data, case: row }) =>
    data.yes('material')
      ? `Ændringsønsket er ændret væsentligt og foreligger nu i version ${data.whole('version') ?? row.version}.`
      : 'Ændringsønsket er rettet. Rettelsen ændrer ikke det, der tages stilling til.',
  more: ({ data, case: row }) => {
    const before = data.ore('previousAmountOre');
    const after = data.ore('amountOre') ?? row.amountOre;
    return before === undefined || after === undefined || before === after
      ? []
      : [{ paragraph: `Beløbet er ændret fra ${formatKroner(before)} til ${formatKroner(after)}` }];
  },
  // Entries of tasks that the new version closed leave the calendar; the new tasks bring their own.
  calendar: 'cancel',
  next: ({ data }) =>
    data.yes('material')
      ? 'Svar og stemmer på den tidligere version er bortfaldet. De, der skal tage stilling, får en ny mail med et nyt link.'
      : 'Sagen fortsætter, hvor den var.',
});
