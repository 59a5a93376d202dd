import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import type { Locale } from '@/lib/locales';
import type { WaitingChange } from '../view';
import { ApproveChange, DeclineChange } from './change-forms';
import { ChangeLines } from './change-lines';

interface Props {
  changes: WaitingChange[];
  locale: Locale;
  organization: string;
  /** Of the members. */
  path: string;
  when: (at: Date) => string;
}

/** The changes that wait, each with what it changes and both answers. */
export function WaitingChanges({ changes, locale, organization, path, when }: Props) {
  const t = useTranslations('changes');
  const fields = useTranslations('members');
  return (
    <ul className="grid gap-4">
      {changes.map((change) => (
        <li key={change.id}>
          <Card className="card-in grid gap-4">
            <div>
              <h2 className="text-lg">
                <a href={`${path}/${change.person.slug}`}>{change.person.name || '–'}</a>
              </h2>
              <p className="sub">
                {fields(`field.${change.field}`)} · {t('asked', { when: when(change.askedAt) })}
              </p>
            </div>
            <ChangeLines change={change} locale={locale} now={change.isOutdated ? change.now : undefined} />
            {change.isOutdated ? (
              <Note tone="warn" title={t('outdated')}>
                <p>{t('outdatedText')}</p>
              </Note>
            ) : null}
            <div className="flex flex-wrap items-start gap-3">
              <ApproveChange
                locale={locale}
                organization={organization}
                id={change.id}
                version={change.version}
              />
              <DeclineChange locale={locale} organization={organization} id={change.id} />
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
