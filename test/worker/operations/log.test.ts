import { describe, expect, it } from 'vitest';
import { createLog, request } from '../../../worker/operations/log.ts';

const opened = (options: { readonly level?: 'info' | 'warn'; readonly isTTY?: boolean } = {}) => {
  const written: string[] = [];
  const target = { isTTY: options.isTTY, write: (text: string) => written.push(text) };
  return { log: createLog({ logLevel: options.level ?? 'info' }, target), written };
};

describe('the log', () => {
  it('is one JSON object a line, with the id of the request that it belongs to', () => {
    const { log, written } = opened();
    request.run({ requestId: 'r-1' }, () => log.info({ case: 'change-request/2027-0001', by: 'ida.krogh' }, 'step'));
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      level: 30,
      requestId: 'r-1',
      case: 'change-request/2027-0001',
      by: 'ida.krogh',
      msg: 'step',
    });
  });

  it('has no address and no personal link in it, whoever wrote them', () => {
    const { log, written } = opened();
    const refusal = new Error('550 <mette.kjaer@rn.example>: https://styring.example/o/aB3dE6gH9jK2mN5pQ8sT1 refused');
    log.error({ err: refusal }, 'mail to mette.kjaer@rn.example');
    expect(written.join('')).not.toMatch(/mette|aB3dE6/);
    expect(written.join('')).toContain('550');
  });

  it('says no more than its level asks for', () => {
    const { log, written } = opened({ level: 'warn' });
    log.info('started');
    log.warn('mail not taken');
    expect(written).toHaveLength(1);
  });

  it('is plain lines where somebody sits before it', () => {
    const { log, written } = opened({ isTTY: true });
    log.info({ url: 'http://localhost:8080' }, 'started');
    expect(written[0]).toMatch(/^\d\d:\d\d:\d\d info {2}started url=http:\/\/localhost:8080\n$/);
  });
});
