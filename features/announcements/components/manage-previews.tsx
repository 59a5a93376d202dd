import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import type { Preview } from '../view';

/** The mail in each language, as it will arrive. */
export function ManagePreviews({ previews }: { previews: Preview[] }) {
  const t = useTranslations('announcements.preview');
  const labels = useTranslations('labels');
  return (
    <div className="grid gap-6">
      {previews.map(({ locale, subject, html, text, isStale }) => (
        <div key={locale} className="grid gap-2">
          <h3 className="text-[1.05rem]">{labels(`language.${locale}`)}</h3>
          {isStale ? <Note tone="warn">{t('stale')}</Note> : null}
          <Card as="article">
            <p className="mb-3 border-line border-b pb-3" lang={locale}>
              <b>{subject}</b>
            </p>
            <div
              className="prose break-words"
              lang={locale}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown.ts lets no HTML through, the letter escapes the rest
              dangerouslySetInnerHTML={{ __html: html }}
            />
          </Card>
          <details className="more">
            <summary>{t('plain')}</summary>
            <pre className="card card-in mt-2 whitespace-pre-wrap break-words font-[inherit]" lang={locale}>
              {text}
            </pre>
          </details>
        </div>
      ))}
    </div>
  );
}
