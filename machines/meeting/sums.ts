import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { formatKroner } from '../governance/money.ts';

/** What a change request makes of the sums that limits are held against, in øre; known before SYS decides (A-05, A-06). */
export const requestSums = z
  .object({
    year: z.int(),
    /** What SYS has committed for the system in the year, without this request and with it. */
    withoutOre: z.int(),
    withOre: z.int(),
    /** SYS' limit for one system in a year; null where the model has none. */
    ceilingOre: z.int().nullable(),
    /** The requests of the same delivery, and their sum with this one. */
    linked: z.array(z.string()),
    linkedOre: z.int(),
    /** The limit that the linked ones cross together and this one alone does not. */
    crossesOre: z.int().nullable(),
  })
  .meta({ id: 'RequestSums' });
export type RequestSums = DeepReadonly<z.infer<typeof requestSums>>;

/** In sentences: the system's year, and the delivery that the request is part of. */
export function sumsInWords(
  { year, withoutOre, withOre, ceilingOre, linked, linkedOre, crossesOre }: RequestSums,
  lang: 'da' | 'en',
): readonly string[] {
  const t = (da: string, en: string): string => (lang === 'da' ? da : en);
  // An amount ends with the point of «kr.».
  const [without, withIt, together] = [withoutOre, withOre, linkedOre].map((ore) => formatKroner(ore));
  const over = (ore: number | null): string =>
    ore === null
      ? ''
      : t(` Det er over grænsen på ${formatKroner(ore)}`, ` That is above the limit of ${formatKroner(ore)}`);
  return [
    `${t(`SYS’ disponeringer for systemet i ${year}: ${without} uden og ${withIt} med dette ønske.`, `Committed by SYS for the system in ${year}: ${without} without and ${withIt} with this request.`)}${over(ceilingOre !== null && withOre > ceilingOre ? ceilingOre : null)}`,
    ...(linked.length === 0
      ? []
      : [
          `${t(`Samme leverance som ${linked.join(', ')}: i alt ${together}`, `Same delivery as ${linked.join(', ')}: ${together} in all`)}${over(crossesOre)}`,
        ]),
  ];
}
