/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { anyRow } from '../../../machines/forms/case-form.ts';
import { translate } from '../language.ts';
import { Heads, Scroll } from '../table.tsx';
import { labelOf, type RowsProps, type ShownRow } from './form-props.ts';

/** Rows as a table with a column for each field, and those columns of the case that nobody fills in. */
export function RowTable(
  props: RowsProps & {
    readonly rows: readonly ShownRow[];
    /** The value that the rows of this table share, with its words. */
    readonly part: readonly [value: string, da: string, en: string] | undefined;
  },
) {
  const { name, field, inner, lang, rows, part, cell } = props;
  const t = translate(lang);
  const { fixed, split } = field.layout ?? {};
  const isBlank = (one: string, row: ShownRow['row']) =>
    props.ofCase?.blank?.[`${anyRow(name)}.${one}`]?.({
      ...row,
      ...(part === undefined || split === undefined ? {} : { [split]: part[0] }),
    }) === true;
  // A column that none of the rows has is not shown.
  const columns = Object.entries(inner).filter(
    ([one, { as }]) => as !== 'hidden' && one !== split && !rows.every(({ row }) => isBlank(one, row)),
  );
  const brought = Object.entries(inner).filter(([one, { as }]) => as === 'hidden' && one !== split);
  // What the rows are is what the form brings along: «Punkt», «Region», «Linje».
  const [first = [name, field] as const] = brought;
  const rowsAre = t(first[1].da, first[1].en);
  const aside = props.ofCase?.columns?.[anyRow(name)] ?? [];
  const before = (one: string) => aside.filter((column) => column.before === one);
  const caption = part === undefined ? t(field.da, field.en) : t(part[1], part[2]);
  return (
    <Scroll label={labelOf(caption, props.within)}>
      <table class="form">
        {part === undefined ? null : <caption>{caption}</caption>}
        <Heads
          of={[
            ...(fixed === undefined ? [] : [rowsAre]),
            ...columns.flatMap(([one, { da, en }]) => [
              ...before(one).map((column) => ({ num: t(column.da, column.en) })),
              t(da, en),
            ]),
          ]}
        />
        <tbody>
          {rows.map(({ under, called, row }) => {
            const hidden = (
              <>
                {part === undefined ? null : <input type="hidden" name={`${under}${split}`} value={part[0]} />}
                {brought.map(([one, shown]) => cell(under, one, shown, called))}
              </>
            );
            return (
              <tr>
                {fixed === undefined ? null : (
                  <th scope="row">
                    {called}
                    {hidden}
                  </th>
                )}
                {columns.map(([one, shown], index) => (
                  <>
                    {before(one).map((column) => {
                      const words = column.cell(row);
                      return <td class="num">{typeof words === 'string' ? words : t(...words)}</td>;
                    })}
                    <td>
                      {index === 0 && fixed === undefined ? hidden : null}
                      {isBlank(one, row) ? '–' : cell(under, one, shown, called)}
                    </td>
                  </>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
