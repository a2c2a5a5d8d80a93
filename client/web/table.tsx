/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';

/** A wide table that scrolls by itself, by keyboard too. */
export function Scroll({ label, id, children }: { label: string; id?: string; children: Child }) {
  return (
    <div class="scroll" id={id} tabindex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

/** What a column is called; `num`: its cells are numbers, set to the right. */
type Head = string | { readonly num: string };

/** The names of a table's columns. */
export const Heads = ({ of }: { readonly of: readonly Head[] }) => (
  <thead>
    <tr>
      {of.map((head) =>
        typeof head === 'string' ? (
          <th scope="col">{head}</th>
        ) : (
          <th scope="col" class="num">
            {head.num}
          </th>
        ),
      )}
    </tr>
  </thead>
);

/** A table of plain cells that scrolls by itself. */
export const PlainTable = ({
  label,
  heads,
  rows,
}: {
  readonly label: string;
  readonly heads: readonly Head[];
  readonly rows: readonly (readonly Child[])[];
}) => (
  <Scroll label={label}>
    <table>
      <Heads of={heads} />
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

/** A table with its title above it, in which the first cell of a row names it; `empty` where there is no row. */
export const TitledTable = ({
  id,
  title,
  heads,
  rows,
  empty = '',
}: {
  readonly id?: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly empty?: string;
}) => (
  <Scroll label={title} {...(id === undefined ? {} : { id })}>
    <table>
      <caption>{title}</caption>
      <Heads of={heads} />
      <tbody>
        {rows.length === 0 ? (
          <tr>
            <td colspan={heads.length}>{empty}</td>
          </tr>
        ) : (
          rows.map(([first, ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))
        )}
      </tbody>
    </table>
  </Scroll>
);
