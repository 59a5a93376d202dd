import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Tag } from '@/components/ui/tag';
import { formatMoment } from '@/lib/dates/zoned';
import { LOCALES, type Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { dayText, periodText } from '../period-text';
import type { EntryView } from '../view';

type Props = { entry: EntryView; locale: Locale; receiptPath: string; zone: string };

/** One entry as it was written, and its receipt in each language. */
export function EntryFacts({ entry, locale, receiptPath, zone }: Props) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  const kind = t(`kind.${entry.kind}`);
  return (
    <>
      <DefinitionList
        row
        facts={[
          {
            label: t('list.what'),
            value: (
              <>
                {entry.corrects ? t('kind.counter', { kind }) : kind}{' '}
                {entry.isCorrected ? <Tag>{t('account.takenBack')}</Tag> : null}
              </>
            ),
          },
          { label: t('account.amount'), value: formatMoney(entry.amount, entry.currency, locale) },
          { label: t('account.day'), value: dayText(entry.onDay, locale) },
          {
            label: t('totals.period'),
            value: entry.period ? periodText(entry.period, locale, t as never) : null,
          },
          { label: t('field.method'), value: entry.method ? t(`method.${entry.method}`) : null },
          { label: t('account.receipt'), value: entry.receipt },
          { label: t('field.note'), value: entry.note },
          {
            label: t('account.author'),
            value: t('entry.written', {
              author: entry.author,
              day: formatMoment(entry.createdAt, zone, locale, 'date-time'),
            }),
          },
        ]}
      />
      {entry.receipt ? (
        <p className="actions mt-4">
          {LOCALES.map((language) => (
            <a key={language} className="btn" href={`${receiptPath}?in=${language}`} download>
              {t('entry.download')}: {labels(`language.${language}`)}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}
