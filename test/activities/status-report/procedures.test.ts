import { describe, expect, it } from 'vitest';
import { meetings } from '../../../activities/status-report/decisions.ts';
import type { BallotRow } from '../../../store/rows.ts';

const record = {
  period: { from: '2027-06-01', to: '2027-06-30' },
  years: [2027],
  until: '2027-06-30T22:00:00.000Z',
  entries: [],
  cases: new Map(),
  tasks: [],
};
/** Closes at 24.00 of 11 June. */
const procedure = (closedAt: string, tieBrokenBy?: string): BallotRow => ({
  id: 'frame/2028#ballot.1',
  caseId: 'frame/2028',
  actor: 'ballot',
  visit: 1,
  body: 'sys',
  question: 'frame',
  electorate: [],
  quorum: 3,
  deadline: { rule: 'businessDays', anchor: '2027-06-04', calendar: 'dk', due: '2027-06-11T22:00:00.000Z' },
  openedAt: '2027-06-04T08:00:00.000Z',
  closedAt,
  proof: {
    outcome: 'adopted',
    electorate: 5,
    quorum: 3,
    for: 3,
    against: 0,
    abstained: 0,
    notCast: [],
    recused: [],
    da: 'Vedtaget.',
    en: 'Adopted.',
    ...(tieBrokenBy === undefined ? {} : { tieBrokenBy }),
  },
});
const dayIn = (ballot: BallotRow): string | undefined =>
  meetings(record, [ballot]).flatMap((block) => ('table' in block ? block.table.rows.map(([day]) => day) : []))[0];

describe('given a written procedure of SYS until 24.00 of 11 June', () => {
  it.each(['2027-06-11T22:00:00.000Z', '2027-06-11T22:00:00.013Z', '2027-06-11T22:04:00.000Z'])(
    'when it is closed at %s, then the status report has it on 11 June: 24.00 belongs to the day that ends (A-65)',
    (closedAt) => expect(dayIn(procedure(closedAt))).toBe('11.06.2027'),
  );

  it('when the last vote was cast on 9 June, then on 9 June', () =>
    expect(dayIn(procedure('2027-06-09T10:00:00.000Z'))).toBe('09.06.2027'));

  it('when the chair broke a tie on 14 June, then on 14 June', () =>
    expect(dayIn(procedure('2027-06-14T10:00:00.000Z', 'henrik.dam'))).toBe('14.06.2027'));
});
