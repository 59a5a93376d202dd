import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { Locale } from '@/lib/locales';
import type { ChangeValue } from '../change-value';
import type { PersonField } from '../fields';
import { useChangeText } from './change-text';

interface Props {
  change: { field: PersonField; before: ChangeValue; after: ChangeValue };
  /** What the record says now, where it says something else than at the request. */
  now?: ChangeValue;
  locale: Locale;
}

/** From what to what. */
export function ChangeLines({ change: { field, before, after }, now, locale }: Props) {
  const t = useTranslations('changes');
  const text = useChangeText(locale);
  return (
    <DefinitionList
      facts={[
        { label: t('before'), value: text(field, before) },
        ...(now === undefined ? [] : [{ label: t('now'), value: text(field, now) }]),
        { label: t('after'), value: <b>{text(field, after)}</b> },
      ]}
      row
    />
  );
}
