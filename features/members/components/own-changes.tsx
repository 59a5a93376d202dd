import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { StatusDot } from '@/components/ui/status-dot';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import type { OwnChange } from '../view';
import { WithdrawChange } from './change-forms';
import { ChangeLines } from './change-lines';

const TONES = { open: 'warn', approved: 'good', declined: 'bad', withdrawn: undefined } as const;

interface Props {
  changes: OwnChange[];
  locale: Locale;
  organization: string;
  when: (at: Date) => string;
  /** What takes a request back that was made for somebody else. */
  withdrawAction?: FormAction;
}

/** What one asked the organization to change, for oneself or for whom one acts, and what became of it. */
export function OwnChanges({ changes, locale, organization, when, withdrawAction }: Props) {
  const t = useTranslations('changes');
  const fields = useTranslations('members');
  if (changes.length === 0) return null;
  return (
    <ul className="mb-5 grid gap-3">
      {changes.map((change) => (
        <li key={change.id}>
          <Card className="card-in grid gap-3">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <h3>{fields(`field.${change.field}`)}</h3>
              <StatusDot tone={TONES[change.state]}>{t(`state.${change.state}`)}</StatusDot>
              <span className="sub">{t('asked', { when: when(change.askedAt) })}</span>
            </div>
            <ChangeLines change={change} locale={locale} />
            {change.words ? (
              <p className="whitespace-pre-line">
                <span className="sub">{t('own.words')}</span> {change.words}
              </p>
            ) : null}
            {change.isOutdated ? <p className="sub">{t('own.outdated')}</p> : null}
            {change.state === 'open' ? (
              <WithdrawChange {...{ locale, organization, id: change.id }} action={withdrawAction} />
            ) : null}
          </Card>
        </li>
      ))}
    </ul>
  );
}
