import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';

export interface ShownReport {
  line: string;
  name: string;
  kind: 'twice' | 'without-seats';
  people: number;
  marks: readonly { door: string | null; at: string }[];
}

/** What somebody has to look at: with every time and every door. */
export function DoorReports({ reports }: { reports: readonly ShownReport[] }) {
  const t = useTranslations('check-in.reports');
  if (reports.length === 0) return null;
  return (
    <Note tone="warn" title={t('title')} className="mb-5">
      <ul className="mt-2 grid list-none gap-2">
        {reports.map(({ line, name, kind, people, marks }) => (
          <li key={`${line} ${kind}`}>
            {t(kind, { name, people })}{' '}
            {marks.map(({ door, at }) => t('seen', { door: door ?? t('staff'), at })).join(', ')}
          </li>
        ))}
      </ul>
    </Note>
  );
}
