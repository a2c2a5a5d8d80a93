import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  cancelledFile,
  deadlineFile,
  foldLine,
  type CalendarEntry,
} from '../../../activities/letters/calendar-file.ts';

const entry: CalendarEntry = {
  taskId: 'change-request/2026-0042#sysvote.1/mette',
  due: '2026-06-09T22:00:00.000Z',
  summary: 'Frist: ændringsønske 2026-0042 (ppj)',
  description: 'Ændringsønske om blå åer, øer og ærter; altså en meget lang titel, som skal foldes\nlinje to \\ slut',
  sequence: 0,
  stamp: '2026-06-01T07:00:00.000Z',
  domain: 'sekretariat.example.dk',
};

describe('the calendar entry of a deadline', () => {
  it('is an all-day event on the last day one can answer, published to nobody in particular', () => {
    const { content, method } = deadlineFile(entry);
    expect(method).toBe('PUBLISH');
    for (const line of [
      'METHOD:PUBLISH',
      'SEQUENCE:0',
      'DTSTAMP:20260601T070000Z',
      'DTSTART;VALUE=DATE:20260609',
      'DTEND;VALUE=DATE:20260610',
      'TRANSP:TRANSPARENT',
    ])
      expect(content).toContain(`\r\n${line}\r\n`);
    expect(content).not.toMatch(/ATTENDEE|ORGANIZER|https?:/);
    expect(content).not.toContain('mette');
  });

  it('crosses the end of a month, and a deadline at noon belongs to its own day', () => {
    expect(deadlineFile({ ...entry, due: '2026-06-30T22:00:00.000Z' }).content).toMatch(
      /DTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701/,
    );
    expect(deadlineFile({ ...entry, due: '2026-12-01T11:00:00.000Z' }).content).toContain(
      'DTSTART;VALUE=DATE:20261201',
    );
  });

  it('keeps its UID when the deadline moves and when it is cancelled', () => {
    const uid = (content: string) => /UID:(.*)\r\n/.exec(content)?.[1];
    const moved = deadlineFile({ ...entry, due: '2026-06-16T22:00:00.000Z', sequence: 1 });
    const gone = cancelledFile({ ...entry, sequence: 2 });
    expect(uid(moved.content)).toBe(uid(deadlineFile(entry).content));
    expect(uid(gone.content)).toBe(uid(deadlineFile(entry).content));
    expect(gone.content).toContain('METHOD:CANCEL');
    expect(gone.content).toContain('STATUS:CANCELLED');
    expect(gone.method).toBe('CANCEL');
  });

  it('is folded at 75 octets with CRLF, and unfolds to what was written', () => {
    const { content } = deadlineFile(entry);
    expect(content.endsWith('\r\n')).toBe(true);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content.replaceAll('\r\n ', '')).toContain(
      'blå åer\\, øer og ærter\\; altså en meget lang titel\\, som skal foldes\\nlinje to \\\\ slut',
    );
  });

  it('folds any text without cutting a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('æ', 'ø', 'å', 'a', ' ', '€', '😀'), maxLength: 300 }), (text) => {
        const folded = foldLine(text);
        expect(folded.replaceAll('\r\n ', '')).toBe(text);
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
