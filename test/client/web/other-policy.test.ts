import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { readPolicy } from '../../../machines/governance/policy.ts';
import { policyV1 } from '../../../machines/governance/policy-v1.ts';
import { openYear, type YearWorld } from './year-world.ts';

/** The model with one more closed day, the last of May, and other amounts and hours. */
const other = readPolicy({
  ...policyV1,
  closedDays: [...policyV1.closedDays, '05-31'],
  bcl: { requiredFromOre: 300_000_00 },
  roadmap: { mandatoryAboveOre: 400_000_00, allowedFromOre: 400_000_00 },
  esc: { ...policyV1.esc, alertAfterHours: 6 },
  retention: { ...policyV1.retention, technicalLogMonths: 9 },
});

/** The mails as one reads them: a line may break anywhere. */
const textsOf = (year: YearWorld): readonly string[] =>
  year.world.mail.mails.map(({ text }) => text.replace(/\s+/g, ' '));

describe('given a model with one more closed day and other amounts (R-012, A-29, A-41)', { timeout: 60_000 }, () => {
  let year: YearWorld;
  beforeAll(async () => {
    if (!other.ok) throw new Error(JSON.stringify(other.faults));
    year = await openYear(undefined, other.policy);
    const start = { person: 'ida.krogh', year: '2028', 'systems:ppj': 'ja' };
    const seen = await (await year.post(paths.wheelStart, start)).text();
    expect(seen).toContain('31. maj 2027 (sidste arbejdsdag 28. maj 2027)');
    expect((await year.post(paths.wheelStart, { ...start, trin: 'udfoer' })).status).toBe(303);
    await year.world.settle();
  }, 60_000);
  afterAll(async () => {
    expect(year.faults).toEqual([]);
    await year.world.close();
  });

  it('then page, calendar file, list and letter name the same last business day', async () => {
    expect(await year.shown(paths.wheel(2028))).toContain('sidste arbejdsdag 28. maj 2027');
    const calendar = await year.shown(paths.wheelFile(2028, 'aarshjul.ics'));
    expect(calendar.replace(/\r\n /g, '')).toContain('Sidste arbejdsdag: fredag den 28. maj 2027');
    const list = await year.shown(paths.wheelFile(2028, 'aarshjul.csv'));
    expect(list).toMatch(/31[.-]05[.-]2027;28[.-]05[.-]2027;/);
    await year.advanceTo('2027-01-05T09:00:00.000Z');
    const letter = textsOf(year).find((text) => text.includes('31. maj 2027'));
    expect(letter ?? '').toContain('mandag den 31. maj 2027 kl. 24.00 (sidste arbejdsdag: fredag 28. maj 2027)');
  });

  it('then the pages say its amounts and months', async () => {
    const form = (await year.shown(paths.newCase)).replace(/\u00a0/g, ' ');
    expect(/Kræves fra[^.]*\.[^.]*\./.exec(form)?.[0]).toBe('Kræves fra 300.000 kr.');
    expect((await year.shown(paths.roadmap)).replace(/\u00a0/g, ' ')).toContain(
      'Ethvert ændringsønske over 400.000 kr.',
    );
    expect(await year.shown(paths.privacy)).toContain('i 9 måneder');
  });

  it('then the letter of an escalation says its hours', async () => {
    await year.commands.begin({ person: 'soeren.dahl', channel: 'api' }, 'escalation.raise', {
      title: 'PPJ er nede',
      system: 'ppj',
      ground: 'security',
      description: 'Persondata er lækket.',
    });
    await year.advanceTo('2027-01-05T09:30:00.000Z');
    const asked = textsOf(year).find((text) => text.includes('Sekretariatet får besked efter'));
    expect(asked ?? '').toContain('Sekretariatet får besked efter 6 timer');
  });
});

describe('given that dates and amounts are the policy’s', () => {
  const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
  const own = /^machines\/governance\/(policy-[a-z0-9-]+|holidays)\.ts$/;
  const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(
      (file) =>
        /^(activities|client|machines|store|worker|workflows)\/.*\.tsx?$/.test(file) &&
        !own.test(file) &&
        existsSync(join(root, file)),
    );
  /** The code of a file without its comments: these may tell a rule by its number. */
  const codeOf = (file: string): string =>
    readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '');
  const found = (pattern: RegExp): string[] =>
    sources.flatMap((file) => {
      const hit = pattern.exec(codeOf(file))?.[0];
      return hit === undefined ? [] : [`${file}: ${hit}`];
    });

  /** In words as kroner; in code as øre, which alone amounts are counted in: 500_000 of anything else is no threshold. */
  const thresholds =
    /\b(250|500|2\.000)\.000 kr|DKK (250|500|2,000),000|2 mio\. kr|\b(250|500|2_000)_000(_00\b| \* 100\b)|\b(25|50|200)(_000_000|000000)\b/;

  it('then no source names the thresholds', () => {
    expect(found(thresholds)).toEqual([]);
    for (const amount of ['500.000 kr.', '250_000_00', '500_000 * 100', '50_000_000', '200000000', '2 mio. kr.'])
      expect(amount).toMatch(thresholds);
    for (const bytes of ['500_000', '1_900_000', '250_000']) expect(bytes).not.toMatch(thresholds);
  });

  it('then no source names a calendar of its own', () => {
    expect(found(/\bdk2026a\b|'dk-2026a/)).toEqual([]);
  });

  it('then no text names a date or a window of the model', () => {
    expect(found(/['"`»][^'"`\n]*(senest|inden|fristen) (den )?(31\. maj|30\. september|31\. marts)/i)).toEqual([]);
    expect(found(/'(31\. maj|30\. september|31\. december|31\. marts)'/)).toEqual([]);
    expect(found(/['"`][^'"`\n]*\b(to|tre|fem|ti) arbejdsdage/i)).toEqual([]);
  });
});
