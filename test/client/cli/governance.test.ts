import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { proposalIn } from '../../../machines/change-request/view.ts';
import { viewAs } from '../../../store/rows.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { type House, openHouse } from '../../machines/house.ts';
import { forms } from '../../machines/matter/forms.ts';
import { type CommandLine, commandLine } from './at-house.ts';

const ida = ['--as', 'ida.krogh'] as const;
const fsa = ['--as', 'soeren.dahl'] as const;

describe('the governance model, documents, matters and the register on the command line', () => {
  let house: House;
  let cli: CommandLine;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
    cli = await commandLine(house);
  });
  afterAll(async () => {
    cli.close();
    await house.close();
  });

  it('shows the model, previews a change, proposes it, and takes it back', async () => {
    expect(await cli.prints('model', 'show')).toMatch(/\* v1 {2}fra/);
    const change = ['--effective-from', '2027-06-01', '--reason', 'Priserne er steget'];
    const named = ['--version', 'v2'];
    const lower = ['--set', 'thresholds.lowerOre=30000000', '--applies-to', 'new'];
    const before = await house.store.verifyJournal();
    expect(await cli.prints('model', 'preview', ...named, ...change, ...lower, ...ida)).toContain(
      'Version v2 i stedet for v1',
    );
    expect(await house.store.verifyJournal()).toEqual(before);
    const bad = await cli.run('model', 'preview', ...named, ...change, '--set', 'thresholds.lowerOre', ...ida);
    expect([bad.exit, bad.err]).toEqual([2, expect.stringContaining('nøgle=værdi')]);
    const stranger = await cli.run('model', 'propose', ...named, ...change, ...lower, ...fsa);
    expect(stranger.exit).toBe(1);
    expect(await cli.prints('model', 'propose', ...named, ...change, ...lower, ...ida)).toContain('v2');
    // Only a view that was returned or overtaken is revised.
    const revised = await cli.run('model', 'revise', 'v2', ...change, '--set', 'thresholds.lowerOre=31000000', ...ida);
    expect([revised.exit, revised.err]).toEqual([1, expect.stringMatching(/\S/)]);
    await cli.prints('model', 'withdraw', 'v2', '--reason', 'Vi venter', ...ida);
    expect((await house.store.case('model-revision/v2'))?.outcome).toBe('withdrawn');
    expect(await cli.prints('model', 'show')).toContain('model-revision/v2');
  });

  it('keeps a document and lists it', async () => {
    const file = cli.file('retningslinje.txt', 'Overordnede retningslinjer for SYS.');
    const of = ['--kind', 'guideline', '--title', 'Retningslinjer 2027', '--decision', 'RSI 9. marts 2027'];
    await cli.prints('document', 'upload', '--text', `@${file}`, ...of, ...ida);
    expect(await cli.prints('document', 'list')).toContain('Retningslinjer 2027');
    const missing = await cli.run('document', 'upload', '--text', `@${file}x`, ...of, ...ida);
    expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining('kan ikke læses')]);
    const broken = cli.file('broken.yaml', 'kind: [');
    const unread = await cli.run('matter', 'start', '--file', broken, ...fsa);
    expect([unread.exit, unread.err]).toEqual([2, expect.stringMatching(/YAML/)]);
  });

  it('lists the kinds of matter, raises one from fields and one from a file, and takes it back', async () => {
    expect(await cli.prints('matter', 'kinds')).toContain('fsa-staffing');
    expect(await cli.prints('matter', 'kinds', 'fsa-staffing')).toContain('currentFte');
    const { form } = forms.issue;
    const fields = Object.entries(form).flatMap(([field, value]) => ['--set', `${field}=${String(value)}`]);
    const of = ['--kind', 'issue', '--system', 'ppj', '--title', 'Vagtplan'];
    const said = await cli.prints('matter', 'start', ...of, ...fields, ...fsa);
    const number = /\d{4}-\d{4}/.exec(said)?.[0] ?? expect.fail(said);
    const file = cli.file('sag.yaml', { kind: 'fsa-staffing', system: 'ppj', form: forms['fsa-staffing'].form });
    await cli.prints('matter', 'start', '--file', file, ...fsa);
    expect(await cli.prints('matter', 'list', '--open', '--system', 'ppj')).toContain(number);
    // A number is enough: no other case has the same.
    expect(await cli.prints('case', 'show', number)).toContain('Vagtplan');
    await cli.prints('matter', 'withdraw', number, '--reason', 'Løst', ...fsa);
    expect((await house.row(number)).outcome).toBe('withdrawn');
    const unknown = await cli.run('matter', 'start', '--kind', 'nope', ...fsa);
    expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining('fsa-staffing')]);
    expect(await cli.prints('template', 'list')).toContain('driftsaftale');
  });

  it('shows what the register lacks and its agreements, previews a decision, records it, and prints the whole', async () => {
    expect(await cli.prints('register', 'completeness')).toContain('Brugergruppen for PPJ har ingen formand');
    const agreements = await cli.prints('register', 'agreements');
    for (const words of ['Driftsaftale for PPJ (2020-01-01 – )', 'SYS, Region Midtjylland', 'Region Nordjylland 10,3'])
      expect(agreements).toContain(words);
    const appointed = '{ change: appoint, seat: userGroupChair, of: brugere-ppj, person: trine.bak, from: 2027-03-01 }';
    expect(await cli.prints('register', 'preview', '--changes', appointed, ...ida)).toContain('Trine Bak');
    expect(await cli.prints('register', 'completeness')).toContain('Brugergruppen for PPJ har ingen formand');
    await cli.prints('register', 'change', '--changes', appointed, '--decision', 'Region Midtjylland', ...ida);
    expect(await cli.prints('register', 'completeness')).not.toContain('Brugergruppen for PPJ har ingen formand');
    const path = cli.path('register.yaml');
    await cli.prints('register', 'export', '--file', path);
    expect(existsSync(path)).toBe(true);
    const exported = parse(readFileSync(path, 'utf8')) as { userGroups: { id: string; chair: { person: string }[] }[] };
    expect(exported.userGroups.find(({ id }) => id === 'brugere-ppj')?.chair[0]?.person).toBe('trine.bak');
    expect(await cli.prints('register', 'check', path)).toContain('Registeret er i orden');
    const wrong = cli.file('forkert.yaml', 'regions: []\n');
    expect((await cli.run('register', 'check', wrong)).exit).toBe(2);
    const faulty = await cli.run('register', 'change', '--changes', '{ change: sack }', '--decision', 'x', ...ida);
    expect([faulty.exit, faulty.err]).toEqual([2, expect.stringContaining('changes.0')]);
  });
});

describe('the work of a case on the command line', () => {
  let house: House;
  let cli: CommandLine;
  let number: string;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
    cli = await commandLine(house);
    number = await house.files();
  });
  /** The same words at the same instant are the same act, said again. */
  const aMomentLater = async () => house.advanceTo(new Date(Date.parse(await house.now()) + 60_000).toISOString());
  afterAll(async () => {
    cli.close();
    await house.close();
  });

  it('lists an FSA’s work, records what the FSG decided, asks for more time', async () => {
    const list = await cli.prints('work-list', '--person', 'soeren.dahl');
    expect(list).toMatch(/Hos forretningsstyregruppen[^]*Birgit Aagaard/);
    expect(list).toContain(number);
    expect(await cli.prints('work-list', ...fsa)).toBe(list);
    expect((await cli.run('work-list', '--person', 'ingen.her')).exit).toBe(1);
    const task = await house.task('birgit.aagaard', 'fsg-decision', number);
    await cli.prints('task', 'more-time', task, '--comment', 'Ferie', '--as', 'birgit.aagaard');
    const score = { score: 4 };
    const criteria = { user: score, business: score, technical: score, economic: score };
    const file = cli.file('fsg.yaml', { criteria, assessment: 'Nødvendig.', tookPart: 'Hele gruppen' });
    await cli.prints('task', 'record', task, '--choice', 'approve', '--rank', '1', '--file', file, ...fsa);
    expect(await house.state(number)).toBe('open.fsgReview');
    const answer = ['--choice', 'approve', '--rank', '1', '--file', file, '--as', 'birgit.aagaard'];
    await cli.prints('task', 'answer', task, ...answer);
    await cli.prints('change-request', 'rerank', number, '2', '--as', 'birgit.aagaard');
    expect((await house.row(number)).rank).toBe(2);
  });

  it('passes a task on to a substitute, reminds of it, shows the running case, and moves a timer with a reason', async () => {
    const forwarding = await house.task('karen.bach', 'region-forwarding', number);
    const other = await cli.run('task', 'reassign', forwarding, 'ole.stig', ...ida);
    expect([other.exit, other.err]).toEqual([2, expect.stringContaining('rolle')]);
    await cli.prints('task', 'remind', forwarding, ...ida);
    const reminded = (await house.store.letters({ person: 'karen.bach' })).filter(({ rung }) => rung === 'now');
    expect(reminded.map(({ kind, taskId }) => [kind, taskId])).toEqual([['reminder', forwarding]]);
    const operation = await cli.prints('case', 'operation', number, ...ida);
    expect(operation).toContain('frist');
    const { timers } = (await house.commands.inspect({ person: 'ida.krogh', channel: 'cli' }, number)) ?? {};
    const [timer] = timers;
    const id =
      timer === undefined ? expect.fail('no timer') : timer.actor === '' ? timer.id : `${timer.actor}/${timer.id}`;
    await cli.prints(
      'case',
      'reschedule',
      number,
      id,
      '--due-at',
      '2027-06-01T06:00:00.000Z',
      '--reason',
      'Ferie',
      ...ida,
    );
    expect(await cli.prints('case', 'operation', number, ...ida)).toContain('1. juni 2027');
    for (const act of [
      ['case', 'retry', number, 'ingen'],
      ['case', 'skip', number, 'ingen', '--reason', 'x'],
    ])
      expect((await cli.run(...act, ...ida)).exit, act.join(' ')).toBe(1);
  });

  it('stops the clock of a case and lets it run again, moves it to a state, and ends it', async () => {
    const why = ['--reason', 'Driften retter en fejl', ...ida];
    const other = await house.withSys({ title: 'Fejlsendt ønske' });
    await cli.prints('case', 'suspend', other, ...why);
    await aMomentLater();
    expect((await cli.run('case', 'suspend', other, ...why)).exit).toBe(1);
    await cli.prints('case', 'resume', other, ...why);
    expect((await cli.run('case', 'move', other, 'ingen', ...why)).err).toContain('tilstand');
    await cli.prints('case', 'move', other, 'open.fsgReview', ...why);
    expect(await house.state(other)).toBe('open.fsgReview');
    expect(await house.openDuties(other)).toContain('fsg-decision');
    await cli.prints('case', 'migrate', other, ...why);
    await cli.prints('case', 'cancel', other, ...why);
    expect(await house.openDuties(other)).toEqual([]);
    const journal = await house.store.journal({ caseId: `change-request/${other}` });
    expect(journal.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['case.suspend', 'case.resume', 'case.move', 'case.cancel']),
    );
  });

  it('does the same to several cases at once, and says which did not take it', async () => {
    const why = ['--reason', 'Driften holder pause', ...ida];
    const first = await house.files({ title: 'Det ene ønske' });
    const second = await house.files({ title: 'Det andet ønske' });
    const both = ['--cases', `${first}\n${second}`, ...why];
    await cli.prints('case', 'suspend', first, ...why);
    await aMomentLater();
    const { out: report, exit } = await cli.run('cases', 'suspend', ...both);
    expect(exit).toBe(1);
    expect(report).toMatch(new RegExp(`${first}: .+\n.*${second}$`));
    expect(await cli.prints('cases', 'resume', ...both)).toMatch(new RegExp(`${first}\n.*${second}$`));
    expect(await cli.prints('cases', 'retry', ...both)).toContain(second);
  });

  it('tells which versions the open cases are of, and has none to move when all are of the newest', async () => {
    expect(await cli.prints('cases', 'versions', ...ida)).toMatch(/change-request 1: \d+/);
    expect(await cli.prints('cases', 'rehearse', ...ida)).toBe('Alle åbne sager er af den nye udgave.');
    expect(await cli.prints('cases', 'migrate', '--reason', 'Udgave 2', ...ida)).toBe('Ingen sager at gøre det med.');
  });

  it('revises a request, has it decided by SYS, and annuls it', async () => {
    await house.forwarded(number);
    const file = cli.file('ny.yaml', {
      ...proposalIn(viewAs(await house.row(number), 'change-request')),
      title: 'Elektronisk signatur i hele journalen',
    });
    await cli.prints('change-request', 'revise', number, '--file', file, '--reason', 'Klarere titel', ...fsa);
    expect((await house.row(number)).title).toBe('Elektronisk signatur i hele journalen');
    await cli.prints('case', 'open-written-procedure', number, '--business-days', '5', ...ida);
    expect(await house.openDuties(number)).toContain('sys-vote');
    const decision = ['--reference', 'SYS 3. marts 2027 pkt. 2'];
    const meeting = ['--meeting-date', localDate(await house.now())];
    await cli.prints('case', 'record-sys-decision', number, '--outcome', 'adopted', ...decision, ...meeting, ...ida);
    expect(await house.state(number)).toBe('delivery');
    await cli.prints('change-request', 'annul', number, ...decision, '--reason', 'Behovet er væk', ...ida);
    expect((await house.row(number)).outcome).toBe('annulled');
  });

  it('defers another for want of money, takes it up again, and decides it as a case', async () => {
    const second = await house.withSys({ title: 'Kort i bilen' });
    const postponed = ['--outcome', 'postponed', '--reference', 'SYS 3. marts 2027 pkt. 3', '--reason', 'Rammen'];
    const meeting = ['--meeting-date', localDate(await house.now())];
    await cli.prints('case', 'record-sys-decision', second, ...postponed, ...meeting, ...ida);
    await cli.prints('change-request', 'reconsider', second, ...ida);
    await cli.prints('case', 'open-written-procedure', second, ...ida);
    expect(await house.openDuties(second)).toContain('sys-vote');
  });

  it('takes a wish of the user group as title, need and effect; the FSA adds what it costs and why, and it goes to the FSG (R-120, A-74)', async () => {
    const asked = [
      '--title',
      'Skulderaflæsning',
      '--system',
      'ppj',
      '--need',
      'Papir i bilen',
      '--effect',
      'Færre fejl',
    ];
    await cli.prints('change-request', 'wish', ...asked, '--as', 'trine.bak');
    const filed = (await house.store.cases({ machine: 'change-request' })).find(
      ({ title }) => title === 'Skulderaflæsning',
    );
    const wished = await house.row(filed?.number ?? expect.fail('no wish'));
    expect([wished.state, wished.amountOre, wished.submittedBy]).toEqual(['open.completing', undefined, 'trine.bak']);
    const { amountOre: _, justification: __, ...proposal } = proposalIn(viewAs(wished, 'change-request'));
    expect(proposal).toMatchObject({ motivation: 'Papir i bilen\n\nFærre fejl', source: 'userGroup' });
    const answer = (more: object) =>
      house.answer('soeren.dahl', 'complete-request', wished.number, {
        choice: 'complete',
        proposal: { ...proposal, ...more },
      });
    await expect(answer({ justification: 'Krav', noBusinessCaseReason: 'Lille' })).rejects.toMatchObject({
      field: 'proposal.amount',
    });
    await answer({ amount: '300.000', justification: 'Krav', noBusinessCaseReason: 'Lille' });
    expect(await house.state(wished.number)).toBe('open.fsgReview');
    expect((await house.row(wished.number)).amountOre).toBe(30_000_000);
  });

  it('asks the user group, ends that early, and returns the request for completion before SYS (R-125, R-190)', async () => {
    const third = await house.files({ title: 'Vagtskema' });
    const asked = ['--business-days', '5', '--note', 'Se på tidsplanen'];
    await cli.prints('change-request', 'invite-user-group', third, ...asked, ...fsa);
    expect(await house.state(third)).toBe('open.commenting');
    await cli.prints('change-request', 'close-user-comments', third, '--reason', 'Haster', ...fsa);
    await house.recommended(third);
    await house.forwarded(third);
    const own = await cli.run('change-request', 'return', third, '--reason', 'Mangler drift', ...fsa);
    expect([own.exit, own.err]).toEqual([1, expect.stringContaining('sekretariatet')]);
    await cli.prints('change-request', 'waive-papers', third, '--reason', 'Haster', ...ida);
    await cli.prints('change-request', 'return', third, '--reason', 'Mangler drift', ...ida);
    expect(await house.openDuties(third)).toEqual(['complete-request']);
  });

  it('has what was missing in a year: an escalation acknowledged by telephone, a key made', async () => {
    const of = ['--title', 'PPJ nede', '--ground', 'security', '--system', 'ppj', '--description', 'Adgangskoder.'];
    const said = await cli.prints('escalation', 'raise', ...of, ...fsa);
    const escalation = /\d{4}-\d{4}/.exec(said)?.[0] ?? expect.fail(said);
    await house.answer('henrik.dam', 'escalation-assessment', escalation, {
      choice: 'escalate',
      comment: 'Alvorligt.',
    });
    await cli.prints('escalation', 'acknowledge', escalation, '--reference', 'Telefon kl. 14', ...ida);
    await house.answer('ida.krogh', 'escalation-decision', escalation, {
      choice: 'decided',
      reference: 'RSI 2. marts 2027',
      decision: 'Der skal redegøres.',
      followUps: [
        { what: 'Redegørelse', role: 'fsa', due: '2027-03-19' },
        { what: 'Plan', role: 'fsa', due: '2027-03-26' },
      ],
    });
    await house.answer('ulla.friis', 'escalation-confirmation', escalation, { choice: 'confirm' });
    await cli.prints('escalation', 'release', escalation, 'followUp-2', '--reason', 'Med i den første', ...ida);
    expect(await cli.prints('api-key', 'create', '--person', 'trine.bak')).toMatch(/^\S{20,}$/);
  });

  it('waives a hearing, lets systems join and leave a budget year, and cancels it', async () => {
    await house.commands.begin({ person: 'ida.krogh', channel: 'cli' }, 'budget-cycle.start', {
      year: 2029,
      systems: ['ppj'],
    });
    await house.advanceTo('2028-01-05T09:00:00.000Z');
    await cli.prints('budget', 'waive-hearing', 'annual-budget/2029-ppj', '--reason', 'Alle har svaret', ...ida);
    await cli.prints('budget-cycle', 'join', '2029', '--system', 'labsvar', ...ida);
    const exit = ['--reference', 'RSI 6. januar 2028', '--reason', 'Systemet udgår'];
    await cli.prints('budget-cycle', 'leave', '2029', '--system', 'labsvar', ...exit, ...ida);
    expect((await house.store.case('annual-budget/2029-labsvar'))?.outcome).toBe('left');
    await cli.prints('budget-cycle', 'cancel', '2029', '--reason', 'Startet ved en fejl', ...ida);
    expect((await house.store.case('budget-cycle/2029'))?.closedAt).toBeDefined();
  });
});
