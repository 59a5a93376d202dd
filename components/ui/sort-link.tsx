type Props = { href: string; label: string; sort?: 'ascending' | 'descending' };

/** The heading of a column that rows can be ordered by; give the same `sort` to the column. */
export function SortLink({ href, label, sort }: Props) {
  return (
    <a href={href}>
      {label}
      {sort ? <span aria-hidden="true">{sort === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
    </a>
  );
}
