import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyone } from '../../machines/meeting/house.ts';
import { type House, openHouse } from '../../machines/house.ts';
import { type CommandLine, commandLine } from './at-house.ts';

const may = 'meeting/2027-05-19';
const ida = ['--as', 'ida.krogh'] as const;

describe('a year of SYS’ meetings on the command line', () => {
  let house: House;
  let cli: CommandLine;
  let request: string;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
    cli = await commandLine(house);
  });
  const whole = (person: string) => cli.prints('meeting', 'show', may, '--json', '--as', person);
  afterAll(async () => {
    cli.close();
    await house.close();
  });

  it('plans the year after it has been shown, names RSI’s day, and adds, moves and cancels meetings', async () => {
    const dates = ['--meetings', '2027-05-19,2027-09-15,2027-12-01'];
    expect(await cli.prints('year-plan', 'preview', '--year', '2027', ...dates, ...ida)).toContain('2027-05-19');
    expect(await house.store.case('year-plan/2027')).toBeUndefined();
    expect(await cli.prints('year-plan', 'start', '--year', '2027', ...dates, ...ida)).toContain(
      'Mødeåret er sat i gang: 2027',
    );
    await cli.prints('year-plan', 'rsi', '2027', '--date', '2027-09-24', ...ida);
    expect(await cli.prints('year-plan', 'show', '2027')).toContain('2027-12-01');
    const refused = await cli.run('year-plan', 'start', '--year', '2027', ...dates, '--as', 'soeren.dahl');
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('sekretariatet')]);

    const extra = ['--date', '2027-11-10', '--place', 'Odense', '--extraordinary'];
    expect(await cli.prints('meeting', 'preview', ...extra, ...ida)).not.toBe('');
    await cli.prints('meeting', 'add', ...extra, '--reason', 'Udbud', ...ida);
    await cli.prints('meeting', 'move', 'meeting/2027-11-10', '--date', '2027-11-11', '--reason', 'Lokalet', ...ida);
    expect(await cli.prints('meeting', 'list')).toContain('2027-11-11');
    await cli.prints('meeting', 'cancel', 'meeting/2027-11-10', '--reason', 'Udbuddet udgik', ...ida);
    expect((await house.store.case('meeting/2027-11-10'))?.outcome).toBe('cancelled');
  });

  it('puts a member’s item on the agenda, edits it and composes it anew', async () => {
    request = await house.withSys();
    await house.advanceTo('2027-05-05T10:00:00.000Z');
    const wish = ['--title', 'Fælles driftsvagt', '--text', 'Skal vi have en?'];
    await cli.prints('meeting', 'add-item', may, ...wish, '--as', 'mette.kjaer');
    const notes = cli.file('dagsorden.yaml', { notes: { budget: 'Rammen gennemgås mundtligt.' } });
    await cli.prints('meeting', 'edit-agenda', may, '--file', notes, ...ida);
    await cli.prints('meeting', 'recompose', may, ...ida);
    const shown = await cli.prints('meeting', 'show', 'next');
    for (const words of ['Fælles driftsvagt', 'Elektronisk signatur']) expect(shown).toContain(words);
    const withheld = await cli.prints('meeting', 'show', may, '--as', 'soeren.dahl');
    expect(withheld).toContain('Dagsordenen er ikke sendt ud endnu');
    for (const words of ['Fælles driftsvagt', 'Elektronisk signatur']) expect(withheld).not.toContain(words);
    expect(await whole('soeren.dahl')).not.toMatch(/Fælles driftsvagt|Elektronisk signatur|Rammen gennemgås/);
    expect(await cli.prints('meeting', 'show', may, '--as', 'henrik.dam')).toContain('Elektronisk signatur');
    expect(await cli.prints('meeting', 'projects')).toBeDefined();
  });

  it('holds the meeting: attendance, a vote that is closed, a decision with an action point, and the end', async () => {
    const duty = async (name: string, person: string, ...answer: string[]) => {
      const [task] = await house.store.tasks({ caseId: may, duty: name, person, open: true });
      await cli.prints('task', 'answer', task?.id ?? expect.fail(`no ${name}`), ...answer, '--as', person);
    };
    await duty('agenda-preparation', 'ida.krogh', '--choice', 'submit');
    await duty('agenda-approval', 'henrik.dam', '--choice', 'approve');
    await house.advanceTo('2027-05-19T08:30:00.000Z');
    const sent = await cli.prints('meeting', 'show', may, '--as', 'soeren.dahl');
    expect([sent.includes('Elektronisk signatur'), sent.includes('udkast')]).toEqual([true, false]);
    const attendance = cli.file('fremmoede.yaml', { present: everyone, others: ['Henrik Dam (formand)'] });
    await cli.prints('meeting', 'attend', may, '--file', attendance, ...ida);
    // One request to the pool has no order to choose: the command says which there are.
    const ranked = await cli.run('meeting', 'rank-requests', may, '--order', '5.1,5.2', ...ida);
    expect([ranked.exit, ranked.err]).toEqual([1, expect.any(String)]);
    await cli.prints('meeting', 'open-vote', may, '5.1', ...ida);
    for (const person of Object.values(everyone).slice(0, 3)) {
      const [vote] = await house.store.tasks({ caseId: may, duty: 'sys-vote', person, open: true });
      await cli.prints(
        'task',
        'answer',
        vote?.id ?? expect.fail(`no vote for ${person}`),
        '--choice',
        'for',
        '--as',
        person,
      );
    }
    expect((await house.row(request)).outcome).toBeUndefined();
    await cli.prints('meeting', 'close-vote', may, '--as', 'henrik.dam');
    expect((await house.row(request)).outcome).toBe('approvedBySys');
    expect(await cli.prints('case', 'show', may)).toContain('Karen Bach (Region Midtjylland): ');
    const { agenda } = await house.commands.meeting(may);
    const own = agenda?.items.find(({ title }) => title === 'Fælles driftsvagt') ?? expect.fail('no item');
    const actions = [{ what: 'Informér brugergruppen', person: 'soeren.dahl', due: '2027-06-15' }];
    const decision = cli.file('beslutning.yaml', { item: own.no, outcome: own.outcomes[0], note: 'Drøftet.', actions });
    await cli.prints('meeting', 'decide', may, '--file', decision, ...ida);
    // Nothing was refused, so there is nothing to say again; the command says so.
    const again = await cli.run('meeting', 'resend-decision', may, '5.1', ...ida);
    expect([again.exit, again.err]).toEqual([1, expect.any(String)]);
    expect(await cli.prints('meeting', 'actions')).toContain('Informér brugergruppen');
    await cli.prints('meeting', 'conclude', may, ...ida);
    const remarks = cli.file('referat.yaml', { remarks: 'Mødet sluttede kl. 13.' });
    await cli.prints('meeting', 'edit-minutes', may, '--file', remarks, ...ida);
    expect(await cli.prints('meeting', 'show', may)).toContain('Elektronisk signatur');
    // Minutes that are being written are for the secretariat, then for those who read them through; what was decided stands.
    const drafted = /Mødet sluttede kl\. 13|Drøftet/;
    expect(await whole('ida.krogh')).toMatch(drafted);
    expect(await whole('lars.vestergaard')).not.toMatch(drafted);
    expect(await whole('lars.vestergaard')).toContain('"outcome": "adopted"');
    await duty('minutes-draft', 'ida.krogh', '--choice', 'submit');
    expect(await whole('lars.vestergaard')).toMatch(drafted);
    expect(await whole('soeren.dahl')).not.toMatch(drafted);
    expect(await cli.prints('meeting', 'show', may, '--as', 'soeren.dahl')).toContain('Referatet er et udkast');
    for (const person of Object.values(everyone)) await duty('minutes-objection', person, '--choice', 'noObjection');
    expect(await whole('soeren.dahl')).toMatch(drafted);
  });
});
