/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { Heads, Scroll } from '../../table.tsx';

/** A table with its heading; nothing at all when there are no rows. */
export const OperationTable = ({
  name,
  heads,
  rows,
}: {
  name: string;
  heads: readonly string[];
  rows: readonly (readonly Child[])[];
}) =>
  rows.length === 0 ? null : (
    <section>
      <h2>{name}</h2>
      <Scroll label={name}>
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
    </section>
  );
