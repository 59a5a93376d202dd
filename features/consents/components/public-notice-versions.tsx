import { useTranslations } from 'next-intl';
import type { NoticeVersion } from '../notice-view';

type Props = {
  versions: readonly NoticeVersion[];
  /** The public page of the notice. */
  path: string;
  when: (at: Date) => string;
};

/** Every version that was ever published, each with its day. */
export function PublicNoticeVersions({ versions, path, when }: Props) {
  const t = useTranslations('consents');
  return (
    <ul className="grid gap-1">
      {versions.map(({ number, publishedAt }, index) => (
        <li key={number}>
          <a href={index === 0 ? path : `${path}/${number}`}>{t('notice.version', { number })}</a>{' '}
          <span className="sub">
            {when(publishedAt)}
            {index === 0 ? ` · ${t('notice.holds')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
