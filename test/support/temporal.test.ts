import { describe, expect, it, vi } from 'vitest';
import { faketimeLibrary } from './faketime.ts';
import { needs } from './needs.ts';
import { devServer, timeSkippingServer } from './temporal.ts';

const faketime = needs('faketime', faketimeLibrary(), 'Install it (Debian: apt-get install faketime).');

describe('the time-skipping server', () => {
  it.runIf(faketime)('starts on the day it is told and moves only when told', async () => {
    const server = await timeSkippingServer({ startDate: '2028-01-01T08:00:00Z' });
    try {
      const start = await server.now();
      expect(start.toISOString()).toMatch(/^2028-01-01T08:00:/);
      await server.sleepUntil('2028-05-31T22:00:00Z');
      expect((await server.now()).toISOString()).toMatch(/^2028-05-31T22:00:0/);
      await server.sleep('1 day');
      expect((await server.now()).toISOString()).toMatch(/^2028-06-01T22:00:0/);
    } finally {
      await server.stop();
    }
  });
});

describe('the development server for tests', () => {
  it('serves and can list cases, and stops', async () => {
    const server = await devServer();
    try {
      await server.client.workflow.start('nobody', { workflowId: 'matter/2027-0001', taskQueue: 'nobody' });
      await vi.waitFor(async () => {
        const ids = [];
        for await (const one of server.client.workflow.list({ query: 'WaitingFor IS NULL' })) ids.push(one.workflowId);
        expect(ids).toEqual(['matter/2027-0001']);
      }, 5_000);
    } finally {
      await server.stop();
    }
  });
});
