import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hashToken, linkPath, mintToken, tokenFits, type LinkScope } from '../../../store/links/token.ts';

const secret = 'a secret of at least thirty-two bytes';
const scope: LinkScope = {
  taskId: 'change-request/2026-0042#vote.1/mette',
  person: 'mette',
  caseVersion: 1,
  generation: 1,
};

describe('the token of a personal link', () => {
  it('is 256 bits that fit in a URL and is the same each time it is rendered', () => {
    const token = mintToken(secret, scope);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(mintToken(secret, { ...scope })).toBe(token);
    expect(linkPath(token)).toBe(`/o/${token}`);
  });

  it('is another one for another person, task, case version, generation or secret', () => {
    const tokens = [
      mintToken(secret, scope),
      mintToken(secret, { ...scope, person: 'anders' }),
      mintToken(secret, { ...scope, taskId: 'change-request/2026-0042#vote.2/mette' }),
      mintToken(secret, { ...scope, caseVersion: 2 }),
      mintToken(secret, { ...scope, generation: 2 }),
      mintToken(`${secret}!`, scope),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('never agrees for two scopes that differ, however their fields are spelled', () => {
    const scopes = fc.record({
      taskId: fc.string({ maxLength: 6 }),
      person: fc.string({ maxLength: 6 }),
      caseVersion: fc.nat(12),
      generation: fc.nat(12),
    });
    fc.assert(
      fc.property(scopes, scopes, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(mintToken(secret, a) === mintToken(secret, b)).toBe(same);
      }),
    );
  });

  it('shows nothing of the person or task, and its hash nothing of the token', () => {
    const token = mintToken(secret, scope);
    expect(token).not.toContain('mette');
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(token)).not.toContain(token);
  });

  it('is checked against its scope without tripping over a wrong length', () => {
    const token = mintToken(secret, scope);
    expect(tokenFits(secret, scope, token)).toBe(true);
    expect(tokenFits(secret, { ...scope, person: 'anders' }, token)).toBe(false);
    expect(tokenFits(secret, scope, `${token}x`)).toBe(false);
    expect(tokenFits(secret, scope, '')).toBe(false);
  });

  it('is refused with a short secret or half a version, naming what to do', () => {
    expect(() => mintToken('short', scope)).toThrow(/mindst 32/);
    expect(() => mintToken(secret, { ...scope, caseVersion: 1.5 })).toThrow(/caseVersion/);
  });
});
