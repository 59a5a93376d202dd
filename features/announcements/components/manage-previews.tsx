import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import type { Preview } from '../view';

/** The mail in each language, as it will arrive. */
export function ManagePreviews({ previews }: { previews: Preview[] }) {
  const t = useTranslations('announcements.preview');
  const labels = useTranslations('labels');
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
      {previews.map(({ locale, subject, html, text, isStale }) => (
        <div key={locale} className="grid min-w-0 gap-2">
          <h3 className="text-[1.05rem]">{labels(`language.${locale}`)}</h3>
          {isStale ? <Note tone="warn">{t('stale')}</Note> : null}
          <Card as="article">
            <p className="mb-3 border-line border-b pb-3" lang={locale}>
              <b>{subject}</b>
            </p>
            <div
              className="prose [overflow-wrap:anywhere]"
              lang={locale}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown.ts lets no HTML through, the letter escapes the rest
              dangerouslySetInnerHTML={{ __html: html }}
            />
          </Card>
          <details className="more">
            <summary>{t('plain')}</summary>
            <pre
              className="card card-in mt-2 whitespace-pre-wrap font-[inherit] [overflow-wrap:anywhere]"
              lang={locale}
            >
              {text}
            </pre>
          </details>
        </div>
      ))}
    </div>
  );
}
