import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '../../../activities/letters/compose.ts';
import type { LetterSetting } from '../../../activities/letters/composed.ts';
import { mintedWith } from '../../../activities/letters/links.ts';
import { texts, type TextName } from '../../../activities/letters/texts/index.ts';
import type { LetterKind } from '../../../machines/governance/effects.ts';
import type { LetterRow } from '../../../store/rows.ts';
import { deadlineOn } from './budget-plan.ts';
import { escalationCase, escalationNews, ownRows } from './escalation-news.ts';
import { baseUrl, linkSecret, monday, openHouse, people, policies, type House } from './house.ts';

let house: House;
const setting: LetterSetting = {
  baseUrl,
  policies,
  tokenOf: mintedWith(linkSecret),
  domain: 'sekretariat.example.dk',
  secretariat: { email: 'sekretariat@sekretariat.example.dk', phone: '+45 70 12 34 56' },
};

beforeAll(async () => {
  house = await openHouse({ sendMail: () => Promise.reject(new Error('nothing is sent in these tests')) });
  for (const [of, kept] of Object.entries(ownRows)) {
    await house.keepsCase(of, kept);
    await house.asks({}, 'none', of);
  }
});
afterAll(() => house.close());

async function compose(about: TextName, kind: LetterKind, of: string, data: Record<string, unknown> = {}) {
  const [task] = await house.store.tasks({ caseId: of, person: 'mette' });
  const letter: LetterRow = {
    id: `${of}:9:0/mette`,
    caseId: of,
    seq: 9,
    person: 'mette',
    kind,
    about,
    ...(task && { taskId: task.id }),
    deadline: deadlineOn('2027-11-12'),
    data,
    writtenAt: monday,
    sendAt: monday,
    status: 'waiting',
  };
  return composeLetter(house.store, setting, letter, people.mette, monday);
}

const told = Object.entries(escalationNews).flatMap(([about, one]) =>
  texts[about as TextName].kinds.map((kind) => ({ about: about as TextName, kind: kind as LetterKind, ...one })),
);

describe('every text of escalations and status reports', () => {
  it('is tried here', () => {
    const own = Object.keys(texts).filter((about) => /^(escalation|status-report)-/.test(about));
    expect(Object.keys(escalationNews).toSorted()).toEqual(own.toSorted());
  });

  it.each(told)('$about as $kind is a whole mail in Danish', async ({ about, kind, of, finds, first, data }) => {
    const mail = await compose(about, kind, of, data);
    for (const words of ['Kære Mette Kjær', 'In English:', ...finds, ...(kind === 'task' ? (first ?? []) : [])])
      expect(mail.text).toContain(words);
    expect(mail.text).not.toMatch(/undefined|\bnull\b|NaN|\[object|ændringsønske/i);
    expect([...mail.subject].length).toBeLessThanOrEqual(78);
    expect(mail.subject).toContain(of === escalationCase ? '2027-0007' : 'Statusrapport 2028');
    expect(mail.caseNumbers).toEqual([of]);
    expect(mail.html).not.toMatch(/<img|<script|src=|undefined/);
  });

  it.each(told)('$about as $kind is also whole when the machine gives no data', async ({ about, kind, of }) => {
    const bare = `${of.split('/')[0]}/2029${of.split('/')[1]?.slice(4)}`;
    await house.keepsCase(bare, {});
    const mail = await compose(about, kind, bare);
    expect(mail.text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    expect(mail.text.length).toBeGreaterThan(300);
  });

  it('has a link for the duty that leaves at once, and says by whom it may not be answered', async () => {
    const mail = await compose('escalation-assessment', 'escalation', escalationCase, { vacantRole: 'sysChair' });
    expect(mail.text).toContain(`${baseUrl}/o/`);
    expect(mail.text).toContain('sekretariatet kan ikke afgøre sagen');
    expect(mail.text).toContain('Rollen er ubesat (formand for SYS)');
  });
});
