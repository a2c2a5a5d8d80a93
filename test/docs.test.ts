import { dk2026a } from '../machines/governance/holidays.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instantOf, lastBusinessDayOnOrBefore, publicHoliday } from '../machines/governance/calendar.ts';
import { ladder } from '../machines/governance/ladder.ts';
import { localDate } from '../machines/governance/local-time.ts';
import { policyV1 } from '../machines/governance/policy.ts';

const root = new URL('../', import.meta.url);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(new URL(file, root)));
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const code = files.filter((file) => /\.(tsx?|sql)$/.test(file));
const texts = files.filter(
  (file) => /\.(tsx?|sql|md|ya?ml|json|js)$|^\.ci\//.test(file) && file !== 'package-lock.json',
);

const section = '\u00a7';
/** `design 3`, `letters-and-links 1.3, 5`, `docs/records.md 3`: a document and the sections that are cited of it. */
const citation = new RegExp(
  `(?:docs/)?\\b([a-z][a-z-]*)(?:\\.md)?((?:(?:,\\s*|\\s*–\\s*|\\s+and\\s+|\\s+)${section}\\d+(?:\\.\\d+)*)+)`,
  'g',
);
/** Laws and standards are cited with a space after the sign; our own documents without. */
const ours = new RegExp(`${section}\\d`, 'g');

const headings = (document: string): ReadonlySet<string> =>
  new Set([...read(`docs/${document}.md`).matchAll(/^#{2,3} (\d+(?:\.\d+)*)\.? /gm)].map(([, number]) => number ?? ''));

describe('what comments cite', () => {
  it('is a section that the document has', () => {
    const faults: string[] = [];
    let found = 0;
    for (const file of code) {
      const text = read(file);
      let within = 0;
      for (const [, document = '', sections = ''] of text.matchAll(citation)) {
        const cited = [...sections.matchAll(/\d+(?:\.\d+)*/g)].map(([number]) => number);
        within += cited.length;
        const there = existsSync(new URL(`docs/${document}.md`, root)) ? headings(document) : undefined;
        for (const number of cited)
          if (!there?.has(number)) faults.push(`${file}: ${document} ${section}${number} is not there`);
      }
      const signs = [...text.matchAll(ours)].length;
      if (signs !== within) faults.push(`${file}: ${signs - within} section(s) cited without naming the document`);
      found += within;
    }
    expect(faults).toEqual([]);
    expect(found).toBeGreaterThan(50);
  });

  it('is a requirement of the catalogue or a question of the policy', () => {
    const rows = (file: string) =>
      read(file)
        .split('\n')
        .filter((line) => line.startsWith('| '));
    const catalogue = rows('docs/catalogue.md').map((row) => row.split(' | ')[0]?.slice(2) ?? '');
    const policy = rows('docs/policy.md').flatMap((row) => row.match(/\bA-\d{2}[a-z]?\b/g) ?? []);
    const known = new Set([...catalogue, ...policy]);
    const cited = code.flatMap((file) =>
      [...read(file).matchAll(/\b(?:R-\d{3}[a-f]?|M-\d{2}|A-\d{2}[a-z]?)\b/g)].map(([id]) => ({ file, id })),
    );
    expect(cited.length).toBeGreaterThan(300);
    expect(cited.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});

describe('docs/catalogue.md', () => {
  it('has one row for each of the 168 requirements, with its priority', () => {
    const ids = [...read('docs/catalogue.md').matchAll(/^\| ([RM]-\d+[a-f]?) \| .+ \| .+ \| P[123] \| .+ \|$/gm)].map(
      ([, id]) => id,
    );
    expect(ids.length).toBe(168);
    expect(new Set(ids).size).toBe(168);
  });
});

describe('docs/calendar.md', () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const date = (text: string, year: string): string => {
    const [day = '', month = ''] = text.trim().split(' ');
    return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  };
  const text = read('docs/calendar.md');

  it('has the public holidays that the product counts', () => {
    const rows = [...text.matchAll(/^\| (\S[^|]*\S) \| (\d+ \w{3}) \| (\d+ \w{3}) \| (\d+ \w{3}) \|$/gm)];
    expect(rows.length).toBe(10);
    for (const [, name, ...days] of rows)
      for (const [index, day] of days.entries()) expect(publicHoliday(date(day, String(2026 + index))), day).toBe(name);
  });

  it('has the reminders that the product computes', () => {
    const rows = [...text.matchAll(/^\| (\d+ \w{3}) (\d{4}) \| (\d+ \w{3}) \| (\S+Z) \| (.+) \|$/gm)];
    expect(rows.length).toBe(6);
    for (const [, day = '', year = '', last = '', ends = '', rungs = ''] of rows) {
      const on = date(day, year);
      expect(lastBusinessDayOnOrBefore(on, dk2026a)).toBe(date(last, year));
      const due = new Date(ends).toISOString();
      expect(Date.parse(due)).toBe(Date.parse(instantOf(on, '00:00')) + 24 * 3_600_000);
      const computed = ladder(due, policyV1, `${year}-01-02T00:00:00Z`).map(({ at }) => localDate(at));
      expect(computed).toEqual(rungs.split(', ').map((rung) => date(rung, year)));
    }
  });
});

describe('the project', () => {
  it('names no document that it does not have, and no folder outside itself', () => {
    const names = new Set(files.flatMap((file) => [file, file.split('/').at(-1) ?? '']));
    const foreign = code.flatMap((file) =>
      [...read(file).matchAll(/[\w./-]*\w\.md\b/g)]
        .map(([name]) => name.replace(/^[./]+/, ''))
        .filter((name) => !names.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(foreign).toEqual([]);
    const outside = new RegExp(
      `${['\\.\\.', 'shared'].join('/')}\\b|(?<![\\w.])/(?:${['home', 'root', 'Users'].join('|')})/\\w`,
    );
    expect(texts.filter((file) => outside.test(read(file)))).toEqual([]);
  });

  it('links in its documents to what there is, headings included', () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-');
    const documents = files.filter((file) =>
      /^(?:workflows\/durable\/)?(?:README\.md|CHANGELOG\.md|docs\/.*\.md)$/.test(file),
    );
    const faults = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
        if (/^[a-z]+:/.test(target)) return [];
        const [path = '', anchor] = target.split('#');
        const url = path === '' ? new URL(file, root) : new URL(path, new URL(file, root));
        if (!existsSync(url)) return [`${file} → ${target}`];
        if (anchor === undefined) return [];
        const found = [...readFileSync(url, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));
        return found.includes(anchor) ? [] : [`${file} → ${target}`];
      }),
    );
    expect(documents.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });
});
