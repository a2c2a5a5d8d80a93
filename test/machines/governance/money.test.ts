import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKroner, maxOre, ore, parseKroner } from '../../../machines/governance/money.ts';

const parsed = (text: string): number | string => {
  const read = parseKroner(text);
  return read.ok ? read.ore : read.da;
};

describe('an amount typed into a form', () => {
  it.each([
    ['250.000', 250_000_00],
    ['250000', 250_000_00],
    ['250.000,00', 250_000_00],
    ['250.000 kr.', 250_000_00],
    ['250.000\u00a0kr.', 250_000_00],
    ['  250.000 kr ', 250_000_00],
    ['kr. 250.000,00', 250_000_00],
    ['DKK 250.000', 250_000_00],
    ['250.000,-', 250_000_00],
    ['249.999,99', 249_999_99],
    ['900.000,5', 900_000_50],
    ['2.000.000,01', 2_000_000_01],
    ['0', 0],
    ['0,01', 1],
    ['250', 250_00],
    ['250,5', 250_50],
    ['10.000.000.000', maxOre],
  ])('reads «%s» as Danes mean it', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it('refuses 250,000 and names both readings (A-03)', () => {
    const read = parseKroner('250,000');
    expect(read).toMatchObject({
      ok: false,
      da: expect.stringContaining('250,00 kr. eller 250.000 kr.') as string,
      en: expect.stringContaining('250,00 kr. or 250.000 kr.') as string,
    });
    expect(parsed('250,000 kr.')).toContain('tvetydigt');
    expect(parsed('12,345')).toContain('12,345 kr. eller 12.345 kr.');
    expect(parsed('1,000,000')).toContain('1.000.000 kr.');
  });

  it.each([
    ['', 'mangler'],
    ['   ', 'mangler'],
    ['kr.', 'mangler'],
    ['-1', 'negativt'],
    ['−1', 'negativt'],
    ['+1', 'ikke et beløb'],
    ['1e9', 'ikke et beløb'],
    ['Infinity', 'ikke et beløb'],
    ['0x10', 'ikke et beløb'],
    ['ca. 5', 'øvre grænse'],
    ['200.000-300.000', 'øvre grænse'],
    ['2,4 mio. kr.', 'ikke et beløb'],
    ['25.00', 'Skriv 25,00'],
    ['2.5000', 'ikke et beløb'],
    ['25.0000', 'ikke et beløb'],
    ['.250', 'ikke et beløb'],
    ['250.', 'ikke et beløb'],
    ['250,', 'ikke et beløb'],
    ['1.00.000', 'ikke et beløb'],
    ['0.250', 'ikke et beløb'],
    ['007', 'ikke et beløb'],
    ['250 000', 'ikke et beløb'],
    ['250,000.00', 'ikke et beløb'],
    ['250.000,123', 'to decimaler'],
    ['1234,5678', 'to decimaler'],
    ['٢٥٠', 'ikke et beløb'],
    ['10.000.000.000,01', '10 mia. kr.'],
    ['9'.repeat(400), '10 mia. kr.'],
  ])('refuses «%s» and says why', (text, reason) => {
    expect(parsed(text)).toContain(reason);
  });
});

describe('an amount in a decision text', () => {
  it('has øre only where there are any, points between thousands and an ordinary space', () => {
    expect(formatKroner(1_234_567_50)).toBe('1.234.567,50 kr.');
    expect(formatKroner(1_000_000_50)).toBe('1.000.000,50 kr.');
    expect(formatKroner(250_000_00)).toBe('250.000 kr.');
    expect(formatKroner(0)).toBe('0 kr.');
    expect(formatKroner(5)).toBe('0,05 kr.');
    expect(formatKroner(-50_000_00)).toBe('-50.000 kr.');
  });

  it('refuses what is not whole øre', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => formatKroner(wrong)).toThrow('helt antal øre');
  });

  it('agrees with Intl on any amount', () => {
    const danish = new Intl.NumberFormat('da-DK', { style: 'currency', currency: 'DKK' });
    fc.assert(
      fc.property(fc.integer({ min: -maxOre, max: maxOre }), (amount) => {
        expect(formatKroner(amount)).toBe(
          danish
            .format(amount / 100)
            .replaceAll('\u00a0', ' ')
            .replace(/,00(?= kr\.)/, '')
            .replace(/^-0(?= kr\.)/, '0'),
        );
      }),
    );
  });

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxOre }), (amount) => {
        expect(parseKroner(formatKroner(amount))).toEqual({ ok: true, ore: amount });
      }),
    );
  });

  it('no text is read as anything but whole øre within the limit', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,- krca') });
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseKroner(text);
        if (read.ok) expect(ore.safeParse(read.ore).success && read.ore <= maxOre).toBe(true);
        else expect(read.da !== '' && read.en !== '').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('øre in data are whole, safe and not negative', () => {
  expect([0, 1, 25_000_000].every((value) => ore.safeParse(value).success)).toBe(true);
  expect([-1, 0.5, '5', 2 ** 53, Number.NaN].some((value) => ore.safeParse(value).success)).toBe(false);
});
