type Props = {
  caption: string;
  head: readonly string[];
  lines: readonly { id: string; cells: readonly string[] }[];
};

/** With more columns the paper is turned. */
const MOST_UPRIGHT = 7;

/** A plain, dense table for paper. Columns in which nothing stands are left out; on a narrow screen it scrolls by itself. */
export function PaperTable({ caption, head, lines }: Props) {
  const shown = head
    .map((label, at) => ({ label, at }))
    .filter(({ at }) => lines.some(({ cells }) => cells[at] !== ''));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="paper-frame" tabIndex={0} aria-label={caption}>
      <table className="paper" data-wide={shown.length > MOST_UPRIGHT ? '' : undefined}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {shown.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, cells }) => (
            <tr key={id}>
              {shown.map(({ label, at }) => (
                <td key={label} data-long={/\S{20}/.test(cells[at] ?? '') ? '' : undefined}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
