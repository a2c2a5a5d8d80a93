import { expect, it } from 'vitest';
import { readSection, type ReportSection, sectionText } from '../../../machines/status-report/content.ts';

const section: ReportSection = {
  heading: 'Overskredne frister',
  blocks: [
    { paragraph: 'To frister er overskredet.\nBegge i maj.' },
    { list: ['PPJ', 'Blodbank'] },
    {
      table: {
        head: ['Frist', 'Sag'],
        rows: [
          ['31-05-2027', 'Budget'],
          ['', 'Rapport'],
        ],
      },
    },
  ],
};

it('a section that is read back from what people edit is the section it was', () => {
  expect(readSection(section.heading, sectionText(section))).toEqual(section);
});

it('Windows line ends, spaces and short rows of a table do no harm', () => {
  expect(readSection(' A ', '  x \r\n\r\n\r\n| a | b |\r\n| 1 |\r\n')).toEqual({
    heading: 'A',
    blocks: [{ paragraph: 'x' }, { table: { head: ['a', 'b'], rows: [['1', '']] } }],
  });
});

it('a cell that holds a bar cannot break its table', () => {
  const tricky: ReportSection = { heading: 'A', blocks: [{ table: { head: ['a', 'b'], rows: [['1|2', 'x\ny']] } }] };
  expect(readSection('A', sectionText(tricky)).blocks).toEqual([
    { table: { head: ['a', 'b'], rows: [['1/2', 'x y']] } },
  ]);
});
