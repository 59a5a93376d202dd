import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { dateText } from '@/features/members/components/dates';
import { StatusOf } from '@/features/members/components/status-of';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { attachApplicationAction } from '../actions';
import type { LikelyPerson } from '../view';

type Props = { people: LikelyPerson[]; application: string; locale: Locale; organization: string };

/** People on record who may be the applicant, each with what speaks for it. */
export function LikelyPeople({ people, application, locale, organization }: Props) {
  const t = useTranslations('applications');
  if (people.length === 0) return <p className="soft">{t('likely.none')}</p>;
  return (
    <ul className="grid list-none gap-3 p-0">
      {people.map((person) => (
        <Card as="li" key={person.id} className="grid gap-2">
          <div>
            <a href={`/${locale}/manage/${organization}/members/${person.slug}`}>
              {formatPersonName(person, 'surname-first')}
            </a>{' '}
            <span className="soft">{dateText(person.birth, locale)}</span>
          </div>
          <StatusOf status={person.status} />
          <p className="sub">{person.reasons.map((reason) => t(`likely.reason.${reason}`)).join(' · ')}</p>
          <ActionButton
            locale={locale}
            organization={organization}
            action={attachApplicationAction}
            values={{ id: application, person: person.id }}
            size="small"
          >
            {t('likely.same')}
          </ActionButton>
        </Card>
      ))}
    </ul>
  );
}
