import type { ReactNode } from 'react';
import { Icon } from './icon';

type Step = { href: string; label: string };
type Props = { label: string; summary?: ReactNode; previous?: Step; next?: Step };

/** Keyset pages: one back, one on. A step that does not exist is left out. */
export function Pagination({ label, summary, previous, next }: Props) {
  return (
    <div className="pager">
      <span>{summary}</span>
      {previous || next ? (
        <nav className="actions" aria-label={label}>
          {previous ? (
            <a className="btn btn-small" rel="prev" href={previous.href}>
              <Icon name="back" /> {previous.label}
            </a>
          ) : null}
          {next ? (
            <a className="btn btn-small" rel="next" href={next.href}>
              {next.label} <Icon name="arrow" />
            </a>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
