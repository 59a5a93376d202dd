import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { dateText, periodText } from '@/features/members/components/dates';
import { nameAmong, type OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import type { MembershipNow } from '../view';

type Props = { membership: MembershipNow; types: OwnType[]; locale: Locale };

/** The membership that an applicant has already, and that an acceptance leaves as it is. */
export function MembershipThere({ membership: { type, start, pause }, types, locale }: Props) {
  const t = useTranslations('applications');
  const labels = useTranslations('labels');
  const name = nameAmong(type, types, locale, labels as never);
  return (
    <Note title={t('known.title')}>
      <p>
        <span lang={name.lang}>{name.text}</span> · {t('known.since', { date: dateText(start, locale) })}
      </p>
      {pause ? (
        <p>
          {t('known.rests')} {periodText(pause.start, pause.end, locale)}
        </p>
      ) : null}
      <p className="sub">{t('known.explained')}</p>
    </Note>
  );
}
