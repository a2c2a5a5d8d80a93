import { operatorPerson } from '../../../client/api/identity.ts';
import { budgetCase } from '../support/budget-year.ts';
import { wish } from '../support/world.ts';

export const people = [
  'ida.krogh',
  'soeren.dahl',
  'birgit.aagaard',
  'mette.kjaer',
  'trine.bak',
  'bo.mikkelsen',
  operatorPerson,
] as const;

const newModel = {
  version: 'v2',
  effectiveFrom: '2027-06-01',
  reason: 'x',
  set: { 'thresholds.lowerOre': 30_000_000 },
};

/** What the test's world has, for the requests to be about. */
interface Asked {
  readonly number: string;
  readonly caseId: string;
  readonly fsgTask: string;
  readonly file: object;
  readonly draft: object;
}

interface Line {
  readonly path: string;
  readonly body?: unknown;
  /** Only where the route leaves it to what the request is about; else it is whom the route declares. */
  readonly may?: readonly string[];
}

/** For every route a request that is right; an unlisted route fails the test below. */
export const routeTable = ({ number, caseId, fsgTask, file, draft }: Asked): Record<string, Line> => {
  const cr = `/api/change-requests/${number}`;
  const task = (id: string, act: string) => `/api/tasks/${encodeURIComponent(id)}/${act}`;
  const one = `/api/cases/${encodeURIComponent(caseId)}`;
  const all = people;
  const secretariat = ['ida.krogh', operatorPerson];
  const approval = { choice: 'reject', comment: 'For dyrt' };
  const why = { reason: 'Driften' };
  const several = { ...why, cases: [caseId] };
  return {
    'get /api/change-requests': { path: '/api/change-requests?system=ppj&open=true' },
    'post /api/change-requests': {
      path: '/api/change-requests',
      body: wish,
      may: ['ida.krogh', 'soeren.dahl', 'birgit.aagaard', 'mette.kjaer', 'trine.bak', operatorPerson],
    },
    'post /api/change-requests/wish': {
      path: '/api/change-requests/wish',
      body: { title: 'Skulderaflæsning', system: 'ppj', need: 'Papir', effect: 'Færre fejl' },
      may: ['ida.krogh', 'soeren.dahl', 'birgit.aagaard', 'mette.kjaer', 'trine.bak', operatorPerson],
    },
    'get /api/change-requests/{number}': { path: cr },
    'post /api/change-requests/{number}/withdraw': {
      path: `${cr}/withdraw`,
      body: { reason: 'x' },
    },
    'post /api/change-requests/{number}/revise': {
      path: `${cr}/revise`,
      body: { proposal: { ...wish, amountOre: 91_000_000 }, reason: 'x' },
    },
    'post /api/change-requests/{number}/rerank': {
      path: `${cr}/rerank`,
      body: { rank: 3 },
    },
    'post /api/change-requests/{number}/return': {
      path: `${cr}/return`,
      body: { reason: 'x' },
    },
    'post /api/change-requests/{number}/waive-papers': {
      path: `${cr}/waive-papers`,
      body: { reason: 'x' },
    },
    'post /api/change-requests/{number}/invite-user-group': {
      path: `${cr}/invite-user-group`,
      body: { businessDays: 5 },
    },
    'post /api/change-requests/{number}/close-user-comments': {
      path: `${cr}/close-user-comments`,
      body: { reason: 'x' },
    },
    'post /api/change-requests/{number}/reconsider': {
      path: `${cr}/reconsider`,
      body: {},
    },
    'post /api/change-requests/{number}/annul': {
      path: `${cr}/annul`,
      body: { reference: 'SYS 2027-05', reason: 'x' },
    },
    'get /api/tasks': { path: '/api/tasks?person=birgit.aagaard' },
    'get /api/work-list': { path: '/api/work-list?person=soeren.dahl' },
    'post /api/tasks/{id}/answer': {
      path: task(fsgTask, 'answer'),
      body: { answer: approval },
    },
    'post /api/tasks/{id}/record': {
      path: task(fsgTask, 'record'),
      body: { answer: { ...approval, tookPart: 'Hele gruppen' } },
    },
    'post /api/tasks/{task}/more-time': {
      path: task(fsgTask, 'more-time'),
      body: { comment: 'Ferie' },
    },
    'get /api/cases': { path: '/api/cases?machine=change-request' },
    'get /api/cases/{id}': { path: one },
    'get /api/cases/{id}/file': { path: `${one}/file` },
    'post /api/cases/{id}/note': { path: `${one}/note`, body: { text: 'Ringede', kind: 'phone' } },
    'post /api/cases/{id}/file': {
      path: `${one}/file`,
      body: { authority: 'Region Midtjylland', number: '24/17' },
    },
    'post /api/cases/{id}/access': { path: `${one}/access`, body: { text: 'Prisen i bilag 2' } },
    'get /api/cases/{id}/operation': { path: `${one}/operation` },
    'post /api/cases/{id}/suspend': { path: `${one}/suspend`, body: why },
    'post /api/cases/{id}/resume': { path: `${one}/resume`, body: why },
    'post /api/cases/{id}/move': { path: `${one}/move`, body: { ...why, state: 'open.fsgReview' } },
    'post /api/cases/{id}/migrate': { path: `${one}/migrate`, body: why },
    'post /api/cases/{id}/cancel': { path: `${one}/cancel`, body: why },
    'post /api/cases/{id}/retry': { path: `${one}/retry`, body: { incident: 'i-1' } },
    'post /api/cases/{id}/skip': { path: `${one}/skip`, body: { ...why, incident: 'i-1' } },
    'post /api/cases/{id}/reschedule': {
      path: `${one}/reschedule`,
      body: { ...why, timer: 'fsgReview/deadline', dueAt: '2027-04-01T10:00:00Z' },
    },
    'post /api/cases/{id}/confide': { path: `${one}/confide`, body: { text: 'x' } },
    'post /api/cases/suspend': { path: '/api/cases/suspend', body: several },
    'post /api/cases/resume': { path: '/api/cases/resume', body: several },
    'post /api/cases/retry': { path: '/api/cases/retry', body: several },
    'post /api/cases/migrate': { path: '/api/cases/migrate', body: why },
    'get /api/versions': { path: '/api/versions' },
    'get /api/versions/rehearsal': { path: '/api/versions/rehearsal' },
    'get /api/register/completeness': { path: '/api/register/completeness' },
    'get /api/register/agreements': { path: '/api/register/agreements' },
    'post /api/register/preview': {
      path: '/api/register/preview',
      body: { changes: [{ change: 'domain', id: 'laeger', name: 'Læger' }] },
      may: secretariat,
    },
    'post /api/register/change': {
      path: '/api/register/change',
      body: { changes: [{ change: 'domain', id: 'laeger', name: 'Læger' }], decision: 'SYS 4. marts 2027 pkt. 1' },
      may: secretariat,
    },
    'post /api/register/import': {
      path: '/api/register/import',
      body: { registerFile: 'domains: [{ id: laeger, name: Lægeudstyr }]' },
    },
    'post /api/escalations': {
      path: '/api/escalations',
      body: { title: 'x', system: 'ppj', ground: 'other', description: 'x' },
      may: all.filter((person) => person !== 'bo.mikkelsen'),
    },
    'post /api/escalations/{number}/withdraw': {
      path: '/api/escalations/2027-0098/withdraw',
      body: { reason: 'x' },
    },
    'post /api/escalations/{number}/acknowledge': {
      path: '/api/escalations/2027-0098/acknowledge',
      body: { reference: 'x' },
    },
    'post /api/escalations/{number}/release': {
      path: '/api/escalations/2027-0098/release',
      body: { followUp: 'followUp-1', reason: 'x' },
    },
    'post /api/year-plans': { path: '/api/year-plans', body: { year: 2029 } },
    'post /api/year-plans/preview': { path: '/api/year-plans/preview', body: { year: 2029 } },
    'get /api/year-plans/{year}': { path: '/api/year-plans/2028' },
    'post /api/year-plans/{year}/rsi': {
      path: '/api/year-plans/2028/rsi',
      body: { date: '2028-09-22' },
    },
    'get /api/meetings': { path: '/api/meetings' },
    'post /api/meetings': { path: '/api/meetings', body: { date: '2028-10-03' } },
    'post /api/meetings/preview': { path: '/api/meetings/preview', body: { date: '2028-10-05' } },
    'get /api/meetings/{id}': { path: '/api/meetings/2028-05-16' },
    'post /api/meetings/{id}/move': {
      path: '/api/meetings/2028-05-16/move',
      body: { date: '2028-05-17', reason: 'x' },
    },
    'post /api/meetings/{id}/cancel': {
      path: '/api/meetings/2028-05-16/cancel',
      body: { reason: 'x' },
    },
    'post /api/meetings/{id}/add-item': {
      path: '/api/meetings/2028-05-16/add-item',
      body: { title: 'x', text: 'x', for: 'mette.kjaer' },
    },
    'post /api/meetings/{id}/edit-agenda': {
      path: '/api/meetings/2028-05-16/edit-agenda',
      body: { notes: { budget: 'x' } },
    },
    'post /api/meetings/{id}/recompose': {
      path: '/api/meetings/2028-05-16/recompose',
      body: {},
    },
    'post /api/meetings/{id}/attend': {
      path: '/api/meetings/2028-05-16/attend',
      body: { present: {} },
    },
    'post /api/meetings/{id}/decide': {
      path: '/api/meetings/2028-05-16/decide',
      body: { item: '1', outcome: 'adopted' },
    },
    'post /api/meetings/{id}/rank-requests': {
      path: '/api/meetings/2028-05-16/rank-requests',
      body: { order: ['5.1'] },
    },
    'post /api/meetings/{id}/open-vote': {
      path: '/api/meetings/2028-05-16/open-vote',
      body: { items: ['1'] },
    },
    'post /api/meetings/{id}/close-vote': {
      path: '/api/meetings/2028-05-16/close-vote',
      body: {},
    },
    'post /api/meetings/{id}/resend-decision': {
      path: '/api/meetings/2028-05-16/resend-decision',
      body: { item: '1' },
    },
    'post /api/meetings/{id}/conclude': { path: '/api/meetings/2028-05-16/conclude', body: {} },
    'post /api/meetings/{id}/edit-minutes': {
      path: '/api/meetings/2028-05-16/edit-minutes',
      body: { remarks: 'x' },
    },
    'get /api/action-log': { path: '/api/action-log' },
    'get /api/portfolio': { path: '/api/portfolio?year=2027' },
    'get /api/portfolio/files/{list}': { path: '/api/portfolio/files/portfolio?format=xlsx' },
    'get /api/projects': { path: '/api/projects' },
    'get /api/projects/{number}': { path: `/api/projects/${number}` },
    'get /api/roadmaps': { path: '/api/roadmaps?system=ppj' },
    'post /api/status-reports': {
      path: '/api/status-reports',
      body: { period: { from: '2027-01-01', to: '2027-01-31' } },
    },
    'get /api/status-reports/{id}': { path: '/api/status-reports/2027' },
    'post /api/status-reports/{number}/save': {
      path: '/api/status-reports/2027/save',
      body: { content: { sections: [{ heading: 'x', blocks: [] }] } },
    },
    'post /api/status-reports/{number}/cancel': {
      path: '/api/status-reports/2027/cancel',
      body: { reason: 'x' },
    },
    'get /api/budget-cycles': { path: '/api/budget-cycles' },
    'post /api/budget-cycles': { path: '/api/budget-cycles', body: { year: 2029 } },
    'post /api/budget-cycles/preview': {
      path: '/api/budget-cycles/preview',
      body: { year: 2029, systems: ['ppj'] },
    },
    'get /api/budget-cycles/{year}': { path: '/api/budget-cycles/2028' },
    'post /api/budget-cycles/{year}/join': {
      path: '/api/budget-cycles/2028/join',
      body: { system: 'labsvar' },
    },
    'post /api/budget-cycles/{year}/leave': {
      path: '/api/budget-cycles/2028/leave',
      body: { system: 'ppj', reference: 'RSI 2027-03', reason: 'x' },
    },
    'post /api/budget-cycles/{year}/cancel': {
      path: '/api/budget-cycles/2028/cancel',
      body: { reason: 'x' },
    },
    'post /api/budget-cycles/{year}/dispense': {
      path: '/api/budget-cycles/2028/dispense',
      body: { date: 'first', to: '2027-06-15', decidedBy: 'sysChair', reference: 'Formanden', reason: 'x' },
    },
    'get /api/model': { path: '/api/model' },
    'post /api/model/preview': { path: '/api/model/preview', body: newModel },
    'post /api/model/revisions': { path: '/api/model/revisions', body: newModel },
    'post /api/model/revisions/{version}/revise': {
      path: '/api/model/revisions/v9/revise',
      body: { effectiveFrom: '2027-06-01', reason: 'x', set: newModel.set },
    },
    'post /api/model/revisions/{version}/withdraw': {
      path: '/api/model/revisions/v9/withdraw',
      body: { reason: 'x' },
    },
    'get /api/matter-kinds': { path: '/api/matter-kinds' },
    'get /api/matters': { path: '/api/matters?kind=issue' },
    'post /api/matters': {
      path: '/api/matters',
      body: { kind: 'strategic-case', form: { owner: 'Danske Regioner', background: 'x', proposal: 'x' } },
      may: secretariat,
    },
    'post /api/matters/{number}/withdraw': {
      path: '/api/matters/2027-0099/withdraw',
      body: { reason: 'x' },
    },
    'get /api/templates': { path: '/api/templates' },
    'get /api/documents': { path: '/api/documents?kind=guideline' },
    'get /api/documents/{id}': { path: '/api/documents/status-report%2F2027?format=docx', may: secretariat },
    'get /api/meetings/{id}/agenda': { path: '/api/meetings/2028-05-16/agenda?format=pdf' },
    'get /api/meetings/{id}/minutes': { path: '/api/meetings/2028-05-16/minutes?format=docx' },
    'post /api/documents/upload': {
      path: '/api/documents/upload',
      body: { kind: 'guideline', title: 'Kommissorium', text: 'Tekst' },
    },
    'get /api/budgets/{id}': { path: `/api/budgets/${encodeURIComponent(budgetCase)}` },
    'get /api/budgets/{id}/file': { path: '/api/budgets/2028-ppj/file' },
    'post /api/budgets/{id}/file': { path: '/api/budgets/2028-ppj/file', body: file },
    'post /api/budgets/{id}/save-draft': {
      path: '/api/budgets/2028-ppj/save-draft',
      body: { budget: draft },
    },
    'post /api/budgets/{id}/waive-hearing': {
      path: '/api/budgets/2028-ppj/waive-hearing',
      body: { reason: 'x' },
    },
    'post /api/cases/{id}/open-written-procedure': {
      path: `/api/cases/${encodeURIComponent(budgetCase)}/open-written-procedure`,
      body: {},
    },
    'post /api/cases/{id}/record-sys-decision': {
      path: `/api/cases/${encodeURIComponent(budgetCase)}/record-sys-decision`,
      body: { outcome: 'adopted', reference: 'SYS 2027-03', meetingDate: '2027-03-01' },
    },
    'get /api/ledger/{year}': { path: '/api/ledger/2027' },
    'post /api/tasks/{task}/remind': { path: task(fsgTask, 'remind') },
    'post /api/tasks/{task}/reassign': {
      path: task(fsgTask, 'reassign'),
      body: { to: 'birgit.aagaard' },
    },
    'post /api/cases/record-sys-decision': {
      path: '/api/cases/record-sys-decision',
      body: { cases: [budgetCase], outcome: 'adopted', reference: 'SYS 2027-03', meetingDate: '2027-03-01' },
    },
    'get /api/me': { path: '/api/me' },
    'get /api/people': { path: '/api/people' },
    'get /api/regions': { path: '/api/regions' },
    'get /api/frames/{year}': { path: '/api/frames/2027' },
    'post /api/frames/grant': {
      path: '/api/frames/grant',
      body: { year: 2031, amount: '1.000.000', decision: 'RSI 2030-12' },
    },
    'get /api/ledger': { path: '/api/ledger?year=2027' },
    'get /api/roadmap': { path: '/api/roadmap?system=ppj' },
    'get /api/journal': { path: `/api/journal?case=${number}&from=1` },
    'get /api/journal/verification': { path: '/api/journal/verification' },
    'get /api/register': { path: '/api/register', may: secretariat },
    'post /api/keys': { path: '/api/keys', body: { person: 'trine.bak' } },
    'post /api/backups': { path: '/api/backups', body: { file: 'aarshjul.zip' } },
  };
};
