import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectionOptions, readConfig, searchAttributes } from '../temporal.config.ts';
import * as workflows from '../workflows/all.ts';
import { attributeType, engineAttributes } from '../workflows/durable/attribute-values.ts';
import type { View } from '../workflows/messages.ts';

const faults = (env: Record<string, string>) => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the configuration', () => {
  it('is embedded when nothing is set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 8080, baseUrl: 'http://localhost:8080', dataDir: 'data', logLevel: 'info' });
    expect(config.temporal).toEqual({ namespace: 'default' });
    expect(config).not.toHaveProperty('databaseUrl');
    expect(config).not.toHaveProperty('smtpUrl');
  });

  it('takes an empty value for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
  });

  it('takes what is set', () => {
    const config = readConfig({
      PORT: '9000',
      BASE_URL: 'https://aarshjul.example.dk/',
      DATABASE_URL: 'postgres://u:p@db/aarshjul',
      SMTP_URL: 'smtps://mail:465',
      MAIL_FROM: 'Sekretariatet <sekretariat@example.dk>',
      TEMPORAL_ADDRESS: 'temporal:7233',
      TEMPORAL_NAMESPACE: 'aarshjul',
      XDG_CACHE_HOME: '/caches',
    });
    expect(config).toMatchObject({
      port: 9000,
      baseUrl: 'https://aarshjul.example.dk',
      databaseUrl: 'postgres://u:p@db/aarshjul',
      temporal: { address: 'temporal:7233', namespace: 'aarshjul' },
      binaries: { cacheDir: join('/caches', 'aarshjul') },
    });
    expect(readConfig({ XDG_CACHE_HOME: '/caches', AARSHJUL_CACHE_DIR: '/mine' }).binaries.cacheDir).toBe('/mine');
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['BASE_URL', 'aarshjul.example.dk'],
    ['TEMPORAL_ADDRESS', 'http://temporal:7233'],
    ['TEMPORAL_TLS', 'perhaps'],
    ['MAIL_FROM', 'nobody'],
    ['LOG_LEVEL', 'loud'],
  ])('says of %s=%s key, value and remedy in both languages', (key, value) => {
    const message = faults({ [key]: value });
    expect(message).toContain(`${key}=${value}: `);
    expect(message).toMatch(/skal .+ \/ must /);
    expect(message.split('\n')).toHaveLength(1);
  });

  it('names every fault at once', () => {
    expect(faults({ PORT: '0', LOG_LEVEL: 'loud' }).split('\n')).toHaveLength(2);
  });

  it('never repeats a secret', () => {
    const message = faults({ LINK_SECRET: 'hemmelig', DATABASE_URL: 'mysql://u:kodeord@db/x', SMTP_URL: 'kodeord' });
    expect(message).toMatch(/LINK_SECRET=\*\*\*.*32/);
    expect(message).not.toMatch(/hemmelig|kodeord/);
  });
});

describe('the connection to Temporal', () => {
  it('is plain without TLS settings, and TLS with an API key', async () => {
    expect(await connectionOptions({ address: 'a:1', namespace: 'n' })).toEqual({ address: 'a:1' });
    expect(await connectionOptions({ address: 'a:1', namespace: 'n', apiKey: 'k' })).toMatchObject({
      apiKey: 'k',
      tls: true,
    });
  });

  it('reads the certificates', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'aarshjul-tls-'));
    const file = (name: string) => {
      writeFileSync(join(dir, name), name);
      return join(dir, name);
    };
    const { temporal } = readConfig({
      TEMPORAL_TLS_CLIENT_CERT_PATH: file('crt'),
      TEMPORAL_TLS_CLIENT_KEY_PATH: file('key'),
      TEMPORAL_TLS_SERVER_NAME: 'temporal.example.dk',
    });
    const { tls } = await connectionOptions({ ...temporal, address: 'a:1' });
    expect(tls).toEqual({
      serverNameOverride: 'temporal.example.dk',
      clientCertPair: { crt: Buffer.from('crt'), key: Buffer.from('key') },
    });
    rmSync(dir, { recursive: true });
  });

  it('needs certificate and key together', () => {
    expect(faults({ TEMPORAL_TLS_CLIENT_KEY_PATH: 'k.pem' })).toMatch(/^TEMPORAL_TLS_CLIENT_CERT_PATH: mangler/);
  });
});

/** What a case that has begun may look like, for the functions that read its attributes off it. */
const begun = {
  status: 'active',
  context: { system: 'ppj', year: 2028, proposal: { system: 'ppj' } },
  actors: [
    {
      status: 'active',
      context: {
        duty: 'sys-vote',
        arrangement: { assignees: [{ person: 'mette', name: 'Mette' }], deadline: { due: '' } },
      },
    },
  ],
  timers: [],
} as unknown as View;

it('registers the search attributes that cases write, with the same types', () => {
  const written = new Map<string, string>(Object.entries(engineAttributes));
  for (const { registration } of Object.values(workflows))
    for (const [name, value] of Object.entries(registration.options.searchAttributes?.(begun) ?? {}))
      if (value !== undefined) written.set(name, attributeType(value));
  const registered = Object.entries(searchAttributes).map(([name, type]) => [name, type.toUpperCase()]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(registered));
});
