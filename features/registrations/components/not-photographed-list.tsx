import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import type { NotPhotographed } from '../registration-view';

/** A reminder beside the upload: whom no photograph may show. */
export function NotPhotographedList({ people }: { people: readonly NotPhotographed[] }) {
  const t = useTranslations('registrations.notPhotographed');
  if (people.length === 0) return <p className="sub">{t('nobody')}</p>;
  const unnamed = people.reduce((sum, { name, unnamed: n }) => sum + (name === null ? n : 0), 0);
  return (
    <Note tone="warn" title={t('title')}>
      <ul className="mt-2 grid gap-1 pl-5 [list-style:disc]">
        {people.flatMap(({ name, reason, unnamed: others }) =>
          name === null ? (
            []
          ) : (
            <li key={`${reason}-${name}`} className="[overflow-wrap:anywhere]">
              {name}
              {others > 0 ? ` ${t('andOthers', { n: others })}` : null} – {t(reason)}
            </li>
          ),
        )}
        {unnamed > 0 ? <li>{t('unnamed', { n: unnamed })}</li> : null}
      </ul>
    </Note>
  );
}
