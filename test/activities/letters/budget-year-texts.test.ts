import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '../../../activities/letters/compose.ts';
import type { LetterSetting } from '../../../activities/letters/composed.ts';
import { mintedWith } from '../../../activities/letters/links.ts';
import { texts, type TextName } from '../../../activities/letters/texts/index.ts';
import { duties, type DutyName } from '../../../machines/duties.ts';
import type { LetterKind } from '../../../machines/governance/effects.ts';
import type { LetterRow } from '../../../store/rows.ts';
import { budgetNews } from './budget-news.ts';
import type { LetterFact } from './budget-told.ts';
import { sharedNews } from './shared-news.ts';
import { budgetCase, budgetData, labBudgetCase, reportCase, rows } from './budget-year.ts';
import { budgetPlan, deadlineOn } from './budget-plan.ts';
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
  for (const [of, kept] of Object.entries(rows)) {
    await house.keepsCase(of, kept);
    await house.asks({}, 'none', of);
  }
});
afterAll(() => house.close());

const aFriday = deadlineOn('2027-09-17');

async function compose(
  about: TextName,
  kind: LetterKind,
  told: Pick<LetterFact, 'of' | 'data' | 'deadline'>,
  given: Partial<LetterRow> = {},
) {
  const [task] = await house.store.tasks({ caseId: told.of, person: 'mette' });
  const letter: LetterRow = {
    id: `${told.of}:9:0/mette`,
    caseId: told.of,
    seq: 9,
    person: 'mette',
    kind,
    about,
    ...(task && about !== 'budget-date-near' && { taskId: task.id }),
    deadline: told.deadline ?? aFriday,
    data: told.data,
    writtenAt: monday,
    sendAt: monday,
    status: 'waiting',
    ...given,
  };
  return composeLetter(house.store, setting, letter, people.mette, monday);
}

const told = Object.entries(budgetNews).flatMap(([about, one]) =>
  texts[about as TextName].kinds.map((kind) => ({ about: about as TextName, kind: kind as LetterKind, ...one })),
);
const shared = sharedNews.map((one) => ({ ...one, kind: one.kind ?? ('task' as LetterKind) }));

describe('every text of the budget year', () => {
  it.each([...told, ...shared])(
    '$about as $kind ($subject) is a whole mail in Danish',
    async ({ about, kind, subject, finds, ...of }) => {
      const mail = await compose(about, kind, of);
      for (const words of ['Kære Mette Kjær', 'In English:', ...finds]) expect(mail.text).toContain(words);
      expect(mail.text).not.toMatch(/undefined|\bnull\b|NaN|\[object|kr\.\.|ændringsønske/i);
      const short = [
        ['Driftsbudget', 'Budget'],
        ['Kvartalsrapport 1. kvartal', 'Rapport 1. kv.'],
        ['Økonomiopfølgning', 'Opfølgning'],
      ].reduce((words, [long = '', brief = '']) => words.replace(long, brief), subject);
      // The long form wherever it fits with the deadline in figures.
      const fits = [...subject].length + ' – frist 17.09.2027'.length <= 64 || !mail.subject.includes('frist 1');
      expect(mail.subject).toContain(` ${fits ? subject : short}`);
      expect([...mail.subject].length).toBeLessThanOrEqual(78);
      expect(mail.caseNumbers).toEqual([of.of]);
      expect(mail.text).toContain(`Sag ${subject.split(':')[0]} · sendt automatisk`);
      expect(mail.html).toMatch(/^<!DOCTYPE html>\n<html lang="da">/);
      expect(mail.html).not.toMatch(/<img|<script|src=|undefined/);
    },
  );

  it.each(told)(
    '$about as $kind is also whole when the case is new and the machine gives no data',
    async ({ about, kind, of }) => {
      const bare = `${of.split('/')[0]}/2029${of.split('/')[1]?.slice(4)}`;
      await house.keepsCase(bare, {});
      const mail = await compose(about, kind, { of: bare, data: {} });
      expect(mail.text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
      expect(mail.subject).toContain('2029');
      expect(mail.text.length).toBeGreaterThan(300);
    },
  );

  it('has a subject that keeps its words in task, reminder and overdue notice, and names the system however long its name', async () => {
    for (const about of [
      'hearing-comments',
      'budget-draft',
      'sys-decision',
      'sys-vote',
      'budget-recommendation',
      'rsi-decision-confirmation',
    ] as const) {
      const subjects = await Promise.all(
        (['task', 'reminder', 'overdue'] as const).map(
          async (kind) =>
            (
              await compose(about, kind, {
                of: labBudgetCase,
                data: { year: 2028, question: 'budget-second-reading' },
                deadline: budgetPlan.final.deadline,
              })
            ).subject,
        ),
      );
      expect(new Set(subjects.map((subject) => subject.replace(/^\[[^\]]+\] /, ''))).size).toBe(1);
      for (const subject of subjects) {
        expect(subject).toContain('2028 for Labsvar: ');
        expect(subject).toMatch(/ – frist (30\. september|30\.09\.)/);
        expect([...subject].length).toBeLessThanOrEqual(78);
      }
    }
  });

  it('has the subject that was agreed', async () => {
    const mail = await compose('budget-draft', 'task', {
      of: budgetCase,
      data: budgetData,
      deadline: budgetPlan.draftToFsg,
    });
    expect(mail.subject).toBe('[Opgave] Driftsbudget 2028 for PPJ: udkast – frist 31. marts 2027');
    const report = await compose('quarterly-report', 'task', {
      of: reportCase,
      data: {},
      deadline: deadlineOn('2028-04-28'),
    });
    expect(report.subject).toBe('[Opgave] Kvartalsrapport 1. kvartal 2028 for PPJ – frist 28. april 2028');
  });

  it('names the last business day when 31 May or 30 September is a closed day', async () => {
    const sunday = deadlineOn('2026-05-31');
    const mail = await compose('budget-date-near', 'reminder', {
      of: budgetCase,
      data: { date: 'first', stage: 'drafting' },
      deadline: sunday,
    });
    expect(mail.text).toContain('søndag den 31. maj 2026 kl. 24.00 (sidste arbejdsdag: fredag 29. maj 2026)');
    expect(mail.calendarFile).toBeUndefined();
  });
});

describe('a receipt', () => {
  const duty = (name: DutyName) => name;
  it.each([
    [duty('hearing-comments'), 'comment', '«bemærkninger»'],
    [duty('hearing-comments'), 'noComment', '«ingen bemærkninger»'],
    [duty('budget-draft'), 'submit', '«indsendt»'],
    [duty('budget-recommendation'), 'recommend', '«godkendt og indstillet til SYS»'],
    [duty('budget-recommendation'), 'return', '«hjemvist»'],
    [duty('frame-proposal'), 'propose', '«foreslået»'],
    [duty('rsi-decision-recording'), 'inPart', '«delvist godkendt af RSI-kredsen»'],
    [duty('rsi-decision-recording'), 'returned', '«hjemvist af RSI-kredsen»'],
    [duty('rsi-decision-confirmation'), 'correct', '«skal rettes»'],
  ])('of %s answered with %s says it in Danish', async (name, choice, words) => {
    const mail = await compose('receipt-answer', 'receipt', {
      of: budgetCase,
      data: { duty: name, choice, answer: { choice, comment: 'Se her' } },
    });
    expect(mail.text).toContain(`Dit svar ${words} er modtaget`);
    expect(mail.text).toContain(`Opgaven var: ${duties[name].da}.`);
    expect(mail.text).toContain('> Se her');
    expect(mail.text).toContain('I alt: 1.750.000 kr. (ekskl. moms, 2028-PL)');
    expect(mail.subject).toBe('[Kvittering] Driftsbudget 2028 for PPJ: dit svar');
  });

  it('has Danish words for every choice of every duty', async () => {
    for (const [name, { choices }] of Object.entries(duties))
      for (const choice of choices.filter((one) => name !== 'sys-vote' || one === 'for')) {
        const mail = await compose('receipt-answer', 'receipt', { of: budgetCase, data: { duty: name, choice } });
        expect(mail.text).not.toContain(`«${choice === 'for' ? 'xx' : choice}»`);
      }
  });
});

describe('before there is a draft', () => {
  it('a budget’s mails show what was decided for the year before', async () => {
    const mail = await compose('hearing-comments', 'task', { of: labBudgetCase, data: { year: 2028 } });
    expect(mail.text).toContain('Driftsbudget 2027: del A 1.000.000 kr., del B 500.000 kr.');
    expect(mail.text).not.toContain('I alt:');
  });

  it('a system that had no budget is not said to fall back on one', async () => {
    const fresh = 'annual-budget/2031-ppj';
    await house.keepsCase(fresh, {
      title: 'Driftsbudget 2031',
      system: 'ppj',
      view: { year: 2031, stage: 'drafting', previous: null },
    });
    const mail = await compose('budget-provisional', 'warning', { of: fresh, data: { year: 2031 } });
    expect(mail.text).toContain('Der er intet budget for 2030 at falde tilbage på.');
  });
});

describe('a date that was moved', () => {
  const moved = { ...deadlineOn('2027-04-15'), rule: 'dispensation', anchor: '2027-03-31' };

  it('names the day that the plan had, also to somebody who was never told of it', async () => {
    const task = await compose('budget-draft', 'task', {
      of: budgetCase,
      data: { ...budgetData, moved: 'Valg' },
      deadline: moved,
    });
    expect(task.text).toContain(
      'Fristen er flyttet (oprindeligt onsdag den 31. marts 2027) til torsdag den 15. april 2027',
    );
    expect(task.text).toContain('> Valg');
    const news = await compose('deadline-dispensed', 'orientation', {
      of: budgetCase,
      data: { ...budgetData, date: 'draftToFsg', decidedBy: 'sysChair', reference: 'Mail 1. marts', reason: 'Valg' },
      deadline: moved,
    });
    expect(news.text).toContain('Den var oprindeligt onsdag den 31. marts 2027. Det har formanden for SYS besluttet.');
    expect(news.subject).toBe('[Orientering] Driftsbudget 2028 for PPJ: dispensation – frist 15. april 2027');
  });

  it('says nothing of a move in the reminders that follow', async () => {
    const reminder = await compose('budget-draft', 'reminder', { of: budgetCase, data: budgetData, deadline: moved });
    expect(reminder.text).not.toContain('flyttet');
  });
});

describe('a hearing that was ended by decision', () => {
  it('says so, with the reason, and not how many answered', async () => {
    const waived = 'annual-budget/2030-ppj';
    await house.keepsCase(waived, {
      title: 'Driftsbudget 2030 for PPJ',
      system: 'ppj',
      view: { year: 2030, stage: 'drafting', hearing: null, waived: 'Ingen brugergruppe' },
    });
    const mail = await compose('hearing-closed', 'orientation', { of: waived, data: { year: 2030 } });
    expect(mail.text).toContain('afsluttet før tid');
    expect(mail.text).toContain('> Ingen brugergruppe');
    expect(mail.text).not.toContain('ingen bemærkninger');
  });
});

describe('a user group without members', () => {
  it('is not said to have had nothing to say', async () => {
    const data = { ...budgetData, asked: 0, comments: 0 };
    const closed = await compose('hearing-closed', 'orientation', { of: budgetCase, data });
    expect(closed.text).toContain('brugergruppen har ingen medlemmer, så ingen er hørt');
    expect(closed.text).toContain('Høring af brugergruppen: brugergruppen har ingen medlemmer');
    expect(closed.text).not.toContain('0 adspurgte');
  });
});

describe('a vacant chair of the FSG', () => {
  const asked = (data: object, kind: LetterKind = 'task') =>
    compose('budget-recommendation', kind, { of: budgetCase, data: { ...budgetData, ...data } });

  it('is told to the secretariat as a role to fill, which it may not answer for', async () => {
    for (const kind of ['task', 'reminder', 'overdue'] as const) {
      const { text } = await asked({ vacantRole: 'fsgChair' }, kind);
      expect(text).toContain('Rollen er ubesat (formand for forretningsstyregruppen)');
      expect(text).toContain('Sørg for, at formandsposten bliver besat');
      expect(text).toContain('du kan ikke svare for den');
    }
  });

  it('is not spoken of to the chair', async () => {
    const { text } = await asked({});
    expect(text).not.toMatch(/ubesat|mangler en formand/);
  });
});

describe('a year that was cancelled', () => {
  it('is said to be over for good, without counting what never was', async () => {
    const cancelled = 'budget-cycle/2031';
    await house.keepsCase(cancelled, {
      title: 'Årshjul 2031',
      view: { year: 2031, cancelled: true, systems: [{ id: 'ppj', name: 'PPJ' }] },
    });
    const summary = {
      budgets: 0,
      inForceOre: 0,
      reports: 0,
      lateReports: 0,
      breaches: 0,
      deviationOre: 0,
      left: ['ppj'],
    };
    const mail = await compose('cycle-closed', 'orientation', { of: cancelled, data: { year: 2031, summary } });
    expect(mail.text).toContain('er annulleret');
    expect(mail.text).toContain('Et annulleret budgetår kan ikke startes igen');
    expect(mail.text).toContain('Systemer: PPJ');
    expect(mail.text).not.toMatch(/Kvartalsrapporter:|0 kr|Driftsbudgetter:/);
  });
});
