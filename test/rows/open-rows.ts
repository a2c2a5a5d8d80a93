/** Rows of priority 1 and 2 that no test proves, in the order of the catalogue, each with what is missing. */
export const openRows: readonly { readonly row: string; readonly reason: string }[] = [
  { row: 'R-011', reason: 'A system that is not in operation is refused, but no test found tries it.' },
  { row: 'R-030', reason: 'No test shows that every member of SYS can read every system.' },
  {
    row: 'R-041',
    reason: 'No test found holds the register to parties, validity, key and SLA annex of each agreement.',
  },
  {
    row: 'R-054',
    reason: 'The reason code is used in a story; no test found fails when it is not taken out of the flagged change.',
  },
  { row: 'R-068', reason: 'No test compares the checklist and scoring of requests of different systems.' },
  { row: 'R-090', reason: 'No test found checks a report against the version of the template in force.' },
  { row: 'R-125', reason: 'The comment step of the user group on the business case is not built.' },
  { row: 'R-143', reason: 'No test shows that obligations go to the region or FSA and never to a supplier.' },
  {
    row: 'R-160',
    reason:
      'Tasks are listed by person; no test shows a list of all open items of an FSA’s systems, FSG and user group.',
  },
];
