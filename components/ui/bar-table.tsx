import { Meter } from './meter';

type Row = {
  id: string;
  label: string;
  lang?: string;
  /** Null where the number is not shown. */
  count: number | null;
};
type Props = {
  caption: string;
  /** What the rows are, and what is counted. */
  head: [label: string, count: string];
  rows: Row[];
  /** Stands in the place of a number that is not shown. */
  hidden: string;
};

/** A chart that is its own table: each row with its number and a bar of that length. */
export function BarTable({ caption, head, rows, hidden }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <div className="card card-in">
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="sub">
            <th scope="col" className="pb-2 text-start font-normal">
              {head[0]}
            </th>
            <th scope="col" className="pb-2 ps-4 text-end font-normal">
              {head[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, lang, count }) => (
            <tr key={id}>
              <th scope="row" className="w-full py-2 text-start font-normal" lang={lang}>
                <div className="mb-1 break-words">{label}</div>
                {count === null ? null : <Meter value={count} max={most} label={label} decorative />}
              </th>
              <td className="py-2 ps-4 text-end align-bottom tabular-nums whitespace-nowrap">
                {count === null ? <span className="sub">{hidden}</span> : count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
