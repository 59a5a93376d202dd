import type { ReactNode } from 'react';

export type Column = {
  /** Names the cell of this column in each row. */
  key: string;
  label: ReactNode;
  /** Plain words for the card on a phone; needed when `label` is not a string. */
  text?: string;
  /** The cell that names the row: stands first and without label on the card. */
  main?: boolean;
  /** No label on the card (buttons, menus). */
  bare?: boolean;
  align?: 'end';
  /** Set on the column the rows are ordered by. */
  sort?: 'ascending' | 'descending';
  /** The heading is for screen readers only. */
  hideLabel?: boolean;
};
export type Row = { id: string; cells: Record<string, ReactNode>; current?: boolean };
type Props = { caption: string; columns: Column[]; rows: Row[] };

const nothing = (cell: ReactNode) => cell === undefined || cell === null || cell === '' || cell === false;

/** A table that reads like a register; on a phone each row is a card. Empty cells show a dash, on a card nothing.
 * The roles stay said aloud because `display: block` would take them away. */
export function Table({ caption, columns, rows }: Props) {
  return (
    <div className="card">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: display: block on a phone takes the implicit roles away */}
      <table className="register" role="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                data-align={column.align}
                aria-sort={column.sort}
              >
                {column.hideLabel ? <span className="sr-only">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row" id={row.id} aria-current={row.current ? 'true' : undefined}>
              {columns.map((column) => {
                const cell = row.cells[column.key];
                const label = column.text ?? (typeof column.label === 'string' ? column.label : undefined);
                return (
                  <td
                    key={column.key}
                    role="cell"
                    data-label={column.main || column.bare ? undefined : label}
                    data-main={column.main ? '' : undefined}
                    data-bare={column.bare ? '' : undefined}
                    data-align={column.align}
                    data-empty={nothing(cell) ? '' : undefined}
                  >
                    {nothing(cell) ? column.bare ? null : '—' : <div>{cell}</div>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
}
