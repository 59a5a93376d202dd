import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { nameIn } from '@/features/members/list-name';
import type { PersonView } from '@/features/members/view';
import type { Locale } from '@/lib/locales';
import type { PersonHousehold } from '../view';
import { GuardianList } from './guardian-list';

type Props = { home: PersonHousehold; locale: Locale; root: string };

/** Who a person lives with, who acts for them, and for whom they act: a small panel of the record. */
export function HouseholdOfPerson({ home, locale, root }: Props) {
  const t = useTranslations('households');
  const { person, household, isMinor, isGuardianMissing, guardians, wards } = home;
  const guardiansPath = `${root}/members/${person.slug}/guardians`;
  return (
    <div className="grid gap-4">
      {household ? (
        <p>
          <a href={`${root}/households/${household.id}`}>{household.title || t('unnamed')}</a>{' '}
          <span className="sub">{t(`role.${household.role}`)}</span>
          {household.mates.length > 0 ? (
            <>
              <br />
              {t('ofPerson.with')} <Names people={household.mates} locale={locale} root={root} />
            </>
          ) : null}
        </p>
      ) : (
        <p className="soft">
          {t('ofPerson.none')}{' '}
          <a href={`${root}/households/new?person=${person.slug}`}>{t('ofPerson.begin')}</a>
        </p>
      )}
      {wards.length > 0 ? (
        <p>
          {t('ofPerson.actsFor')} <Names people={wards} locale={locale} root={root} />
        </p>
      ) : null}
      {isMinor || guardians.length > 0 ? (
        <div className="grid gap-2">
          <h3 className="text-base">{t('guardian.title')}</h3>
          {isGuardianMissing ? <StatusDot tone="bad">{t('guardian.missing')}</StatusDot> : null}
          <GuardianList guardians={guardians} locale={locale} root={root} />
          <p>
            <a href={guardiansPath}>{t('guardian.change')}</a>
          </p>
        </div>
      ) : null}
    </div>
  );
}

function Names({ people, locale, root }: { people: PersonView[]; locale: Locale; root: string }) {
  const named = people.filter((person) => person.name);
  return named.map((person, place) => (
    <span key={person.id}>
      {place > 0 ? ', ' : ''}
      <a href={`${root}/members/${person.slug}`}>{nameIn(person, locale, 'given-first')}</a>
    </span>
  ));
}
