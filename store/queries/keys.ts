import type { Queryable } from '../database.ts';

/** An API key is known by its hash only. The same key again changes nothing. */
export async function keepApiKey(q: Queryable, hash: string, person: string, at: string): Promise<void> {
  await q.query('insert into api_keys (hash, person, created_at) values ($1, $2, $3) on conflict (hash) do nothing', [
    hash,
    person,
    at,
  ]);
}

export async function apiKeyPerson(q: Queryable, hash: string): Promise<string | undefined> {
  const [row] = await q.query<{ person: string }>('select person from api_keys where hash = $1', [hash]);
  return row?.person;
}

export async function readSetting(q: Queryable, name: string): Promise<string | undefined> {
  const [row] = await q.query<{ value: string }>('select value from settings where name = $1', [name]);
  return row?.value;
}

/** The first writer wins, also when two processes start together; everyone gets what stands. */
export async function keepSetting(q: Queryable, name: string, value: string): Promise<string> {
  await q.query('insert into settings (name, value) values ($1, $2) on conflict (name) do nothing', [name, value]);
  return (await readSetting(q, name)) ?? value;
}
