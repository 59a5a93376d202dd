import { getTranslations } from 'next-intl/server';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { PublicOffice } from '../public-view';
import { PublicCurrentBoard } from './public-current-board';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  offices: readonly PublicOffice[];
}

/** The offices by the body that they belong to; a board alone needs no heading of its own. */
export async function PublicBodies({ offices, ...props }: Props) {
  const t = await getTranslations('labels');
  const bodies = [...new Map(offices.map(({ body }) => [body.id, body])).values()];
  const isNamed = bodies.length > 1 || bodies.some(({ kind }) => kind !== 'board');
  return (
    <div className="grid gap-8">
      {bodies.map((body) => (
        <div key={body.id}>
          {isNamed ? (
            <h2 className="mb-4 text-[1.3rem]" lang={body.name?.lang}>
              {body.name?.text ?? t(`body.${body.kind}`)}
            </h2>
          ) : null}
          <PublicCurrentBoard
            {...props}
            offices={offices.filter((office) => office.body.id === body.id)}
            headingLevel={isNamed ? 3 : 2}
          />
        </div>
      ))}
    </div>
  );
}
