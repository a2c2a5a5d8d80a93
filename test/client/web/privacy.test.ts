import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { readConfig } from '../../../temporal.config.ts';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld } from './world.ts';

let store: Store;
beforeAll(async () => void (store = await openStoreInMemory()));
afterAll(() => store.close());

/** Label → words, of the notice's facts. */
const factsOf = async (env: Record<string, string>): Promise<ReadonlyMap<string, string>> => {
  const html = await (await openWorld(store, { privacy: readConfig(env).privacy }).get(paths.privacy)).text();
  return new Map(
    [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label = '', words = '']) => [label, words]),
  );
};

it('the notice says who is responsible and on what basis, as whoever runs the product has stated it', async () => {
  const stated = await factsOf({
    PRIVACY_CONTROLLER: 'Region Midtjylland, Skottenborg 26, Viborg',
    PRIVACY_OFFICER: 'dpo@region.example',
    PRIVACY_BASIS: 'Artikel 6, stk. 1, litra e',
    PRIVACY_RECIPIENTS: 'Driftsleverandøren som databehandler.',
  });
  expect(stated.get('Dataansvarlig')).toBe('Region Midtjylland, Skottenborg 26, Viborg');
  expect(stated.get('Databeskyttelsesrådgiver')).toBe('dpo@region.example');
  expect(stated.get('Retsgrundlag')).toBe('Artikel 6, stk. 1, litra e');
  expect(stated.get('Hvem der ser dem')).toContain('Driftsleverandøren som databehandler.');
});

it('what nobody has stated is said to be so, and nothing is claimed in its place', async () => {
  const unstated = await factsOf({ PRIVACY_CONTROLLER: ' ' });
  for (const label of ['Dataansvarlig', 'Databeskyttelsesrådgiver', 'Retsgrundlag'])
    expect(unstated.get(label), label).toBe('Ikke oplyst endnu. Spørg sekretariatet.');
});
