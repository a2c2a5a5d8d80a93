import { formatKroner } from '../../../machines/governance/money.ts';
import { newsTopic } from '../news-topic.ts';

/** The delivery is in operation and the case closed. */
export const changeRequestDelivered = newsTopic({
  tail: 'er leveret',
  happened: () => 'FSA har meldt leverancen færdig og idriftsat.',
  more: ({ data }) => {
    const spent = data.ore('spentOre');
    return spent === undefined ? [] : [{ paragraph: `Forbrugt i alt: ${formatKroner(spent)}` }];
  },
  next: () => 'Sagen er afsluttet.',
});
