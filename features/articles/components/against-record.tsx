import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import type { Locale } from '@/lib/locales';
import type { Against } from '../contradiction-rules';
import { FieldValue } from './field-value';

type Props = { locale: Locale; language: Locale; against: readonly Against[] };

/** In what an article says otherwise than the record: both values, and what will become of it. */
export function AgainstRecord({ locale, language, against }: Props) {
  const t = useTranslations('articles');
  if (against.length === 0) return null;
  return (
    <Note tone="warn">
      {against.map(({ field, recorded, told }) => (
        <p key={field}>
          <b>{t(`contradictions.field.${field}`)}:</b> {t('review.recordSays')}{' '}
          <FieldValue locale={locale} language={language} field={field} value={recorded} />
          {'; '}
          {t('review.articleSays')}{' '}
          <FieldValue locale={locale} language={language} field={field} value={told} />.
        </p>
      ))}
      <p className="sub">{t('review.againstHint')}</p>
    </Note>
  );
}
