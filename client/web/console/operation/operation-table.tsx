/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { PlainTable } from '../../table.tsx';

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
      <PlainTable label={name} heads={heads} rows={rows} />
    </section>
  );
