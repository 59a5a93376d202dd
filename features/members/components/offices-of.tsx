import { useTranslations } from 'next-intl';
import type { HeldOffice } from '../view';

/** The offices that somebody holds, in the organization's own words where it has them. */
export function OfficesOf({ offices }: { offices: HeldOffice[] }) {
  const labels = useTranslations('labels');
  return (
    <>
      {offices.map(({ kind, title, locale }, at) => (
        <span key={`${kind} ${title ?? ''}`}>
          {at > 0 ? ', ' : null}
          <span lang={locale ?? undefined}>{title ?? labels(`office.${kind}`)}</span>
        </span>
      ))}
    </>
  );
}
