import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { StatusOf } from '@/features/members/components/status-of';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { detachApplicationAction } from '../actions';
import type { ApplicationView } from '../view';

type Props = {
  person: NonNullable<ApplicationView['person']>;
  application: string;
  locale: Locale;
  organization: string;
  /** Nothing is decided yet: the record can still be another one. */
  isOpen: boolean;
};

/** The record that an application belongs to, and what the acceptance will do with it. */
export function AttachedRecord({ person, application, locale, organization, isOpen }: Props) {
  const t = useTranslations('applications');
  return (
    <Note title={t(isOpen ? 'attached.title' : 'attached.became')}>
      <p className="mb-2">
        <a href={`/${locale}/manage/${organization}/members/${person.slug}`}>
          {formatPersonName(person, 'surname-first')}
        </a>
      </p>
      <StatusOf status={person.status} />
      {isOpen ? (
        <>
          <p className="sub mt-2 mb-3">
            {t('attached.explained')} {person.isInvitable ? null : t('attached.notInvited')}
          </p>
          <ActionButton
            locale={locale}
            organization={organization}
            action={detachApplicationAction}
            values={{ id: application }}
            size="small"
          >
            {t('attached.detach')}
          </ActionButton>
        </>
      ) : null}
    </Note>
  );
}
