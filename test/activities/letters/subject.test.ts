import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { longestSubject, prefixOf, subjectLine } from '../../../activities/letters/subject.ts';
import { letterKinds } from '../../../machines/governance/effects.ts';

describe('a subject', () => {
  it('is at most 78 characters, keeps number and deadline whole and is one line, whatever the register says', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...letterKinds),
          lead: fc.string({ unit: 'grapheme', maxLength: 60 }),
          number: fc
            .tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 999_999 }))
            .map(([y, n]) => `${y}-${String(n).padStart(4, '0')}`),
          system: fc.string({ unit: 'grapheme', maxLength: 200 }),
          tail: fc.string({ unit: 'grapheme', maxLength: 60 }),
          deadline: fc.constantFrom('9. juni 2026', '30. september 2026'),
        }),
        (parts) => {
          const subject = subjectLine(parts);
          expect([...subject].length).toBeLessThanOrEqual(longestSubject);
          expect(subject.startsWith(`${prefixOf(parts.kind)} `)).toBe(true);
          expect(subject).toContain(parts.number);
          expect(subject.endsWith(` – frist ${parts.deadline}`)).toBe(true);
          expect(subject).not.toMatch(/[\r\n\t]/);
        },
      ),
    );
  });

  it('has the same stem in the task, its reminders and the notices after the deadline', () => {
    const stems = (['task', 'reminder', 'overdue'] as const).map((kind) =>
      subjectLine({
        kind,
        lead: 'Stem om ændringsønske',
        number: '2026-0042',
        system: 'PPJ',
        deadline: '9. juni 2026',
      }).replace(prefixOf(kind), ''),
    );
    expect(new Set(stems).size).toBe(1);
  });

  it('shortens a long system name first', () => {
    const subject = subjectLine({
      kind: 'reminder',
      lead: 'Registrér RSI-afgørelse',
      number: '2026-0042',
      system: 'Fællesregional Booking',
      deadline: '30. september 2026',
    });
    expect(subject).toBe('[Påmindelse] Registrér RSI-afgørelse 2026-0042 (F…) – frist 30. september 2026');
  });
});
