import { describe, expect, it } from 'vitest';
import { type Invitation, invitation } from '../../../activities/letters/invitation.ts';

const form: Invitation = {
  method: 'REQUEST',
  caseId: 'meeting/2028-05-16',
  sequence: 0,
  stamp: '2028-01-10T08:00:00.000Z',
  starts: '2028-05-16T08:00:00.000Z',
  ends: '2028-05-16T12:00:00.000Z',
  place: 'Danske Regioner, Dampfærgevej 22; sal 3',
  summary: 'Møde i SYS',
  description: 'Dagsorden og bilag står på sagens side.',
  organizer: 'sekretariat@sys.example',
  attendee: { name: 'Mette "M" Kjær', email: 'mette.kjaer@rn.example' },
  domain: 'sys.example',
};
const lineOf = (content: string, name: string): string =>
  content
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(name)) ?? '';

describe('the invitation to a meeting', () => {
  it('asks the reader on behalf of the secretariat, in UTC, without any link', () => {
    const { method, content } = invitation(form);
    expect(method).toBe('REQUEST');
    expect(content).toContain('\r\nMETHOD:REQUEST\r\n');
    expect(lineOf(content, 'DTSTART')).toBe('DTSTART:20280516T080000Z');
    expect(lineOf(content, 'ORGANIZER')).toContain('mailto:sekretariat@sys.example');
    expect(lineOf(content, 'ATTENDEE')).toContain('CN="Mette M Kjær"');
    expect(lineOf(content, 'ATTENDEE')).toContain('mailto:mette.kjaer@rn.example');
    expect(content).not.toMatch(/https?:/);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
  it('keeps its UID when the meeting is moved and when it is cancelled, with a higher sequence', () => {
    const first = invitation(form).content;
    const moved = invitation({ ...form, sequence: 1, starts: '2028-05-17T08:00:00.000Z' }).content;
    const gone = invitation({ ...form, method: 'CANCEL', sequence: 2 }).content;
    expect(lineOf(moved, 'UID')).toBe(lineOf(first, 'UID'));
    expect(lineOf(gone, 'UID')).toBe(lineOf(first, 'UID'));
    expect([first, moved, gone].map((one) => lineOf(one, 'SEQUENCE'))).toEqual([
      'SEQUENCE:0',
      'SEQUENCE:1',
      'SEQUENCE:2',
    ]);
    expect(gone).toContain('STATUS:CANCELLED');
  });
});
