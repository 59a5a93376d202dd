import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { PublicOffice } from '../public-view';
import { PublicCurrentBoard } from './public-current-board';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  offices: readonly PublicOffice[];
  /** What else is said of a term. */
  notes?: (term: string) => ReactNode;
}

/** The offices by the body that they belong to; the page itself is called after the board. */
export async function PublicBodies({ offices, ...props }: Props) {
  const t = await getTranslations('labels');
  const bodies = [...new Map(offices.map(({ body }) => [body.id, body])).values()];
  const isNamed = ({ kind, name }: PublicOffice['body']) => kind !== 'board' || name !== null;
  return (
    <div className="grid gap-8">
      {bodies.map((body) => (
        <div key={body.id}>
          {isNamed(body) ? (
            <h2 className="mb-4 text-[1.3rem]" lang={body.name?.lang}>
              {body.name?.text ?? t(`body.${body.kind}`)}
            </h2>
          ) : null}
          <PublicCurrentBoard
            {...props}
            offices={offices.filter((office) => office.body.id === body.id)}
            headingLevel={isNamed(body) ? 3 : 2}
          />
        </div>
      ))}
    </div>
  );
}
