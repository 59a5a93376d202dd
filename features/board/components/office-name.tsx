import { useTranslations } from 'next-intl';
import type { OfficeView } from '../view';

/** What an office is called: the organization's own word, else the word for its kind. */
export function OfficeName({ office }: { office: Pick<OfficeView, 'kind' | 'title' | 'titleLocale'> }) {
  const labels = useTranslations('labels');
  return (
    <span lang={office.titleLocale ?? undefined}>{office.title ?? labels(`office.${office.kind}`)}</span>
  );
}
