import type { ReactNode } from 'react';
import { segmentsOf } from '../segments';
import type { Review } from '../view';

/** The article as it is; what a proposal quotes is a link to it, and can be led to. */
export function ArticleText({ text, lines, language }: Pick<Review, 'text' | 'lines' | 'language'>) {
  const quoted = lines.filter(({ isOfFormer }) => !isOfFormer);
  return (
    <div className="article-text" lang={language}>
      {segmentsOf(text.length, quoted).map(({ start, end, lines: quoting, begins }) => {
        const words = text.slice(start, end);
        const [first] = quoting;
        if (first === undefined) return <span key={start}>{words}</span>;
        const link = (
          <a href={`#p-${first}`} data-said={quoting.join(' ')} tabIndex={-1}>
            {words}
          </a>
        );
        return <span key={start}>{begins.reduce<ReactNode>(wrapped, link)}</span>;
      })}
    </div>
  );
}

const wrapped = (inner: ReactNode, position: number) => <span id={`q-${position}`}>{inner}</span>;
