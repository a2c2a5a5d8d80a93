/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Paper, PaperBlock, PaperTable } from '../documents/paper/paper.ts';

function Table({ table: { caption, head, rows, amounts = [] } }: { table: PaperTable }) {
  const kind = (column: number) => (amounts.includes(column) ? { class: 'num' } : {});
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((words, column) =>
              words === '' ? (
                <td />
              ) : (
                <th scope="col" {...kind(column)}>
                  {words}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((words, column) => (
                <td {...kind(column)}>
                  <Lines text={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Text with its line breaks. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, index) => (
      <>
        {index === 0 ? null : <br />}
        {line}
      </>
    ))}
  </>
);

const Facts = ({ rows }: { rows: Paper['facts'] }) => (
  <dl class="facts">
    {rows.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd class="text">
          <Lines text={value} />
        </dd>
      </>
    ))}
  </dl>
);

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'text':
      return (
        <>
          {block.text.split(/\n{2,}/).map((part) => (
            <p class="text">
              <Lines text={part} />
            </p>
          ))}
        </>
      );
    case 'note':
      return (
        <p class="text">
          <b>{block.text}</b>
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'table':
      return <Table table={block.table} />;
  }
}

/** A paper on a page, in Danish as it is printed: the same words as its PDF and its Word file. The title is the page's. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <div lang="da">
      <Facts rows={paper.facts} />
      {paper.sections.map(({ heading, level, blocks }) => (
        <>
          {level === 2 ? <h2>{heading}</h2> : <h3>{heading}</h3>}
          {blocks.map((block) => (
            <Block block={block} />
          ))}
        </>
      ))}
    </div>
  );
}
