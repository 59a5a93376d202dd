import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';

type Props = {
  locale: string;
  overlaps: { path: string; title: string; organization: string; when: string }[];
};

/** Says before it is too late that something else takes place in the same city at the same time. */
export function OverlapNote({ locale, overlaps }: Props) {
  const t = useTranslations('events.overlaps');
  if (overlaps.length === 0) return null;
  return (
    <Note tone="warn" title={t('title')} className="mb-5">
      <ul className="grid list-none gap-1">
        {overlaps.map(({ path, title, organization, when }) => (
          <li key={path}>
            <a href={`/${locale}${path}`}>{title}</a> · {organization} · {when}
          </li>
        ))}
      </ul>
    </Note>
  );
}
