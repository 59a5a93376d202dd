import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import type { AccessRole } from '@/db/enums';

type Props = {
  locale: string;
  organizations: {
    slug: string;
    name: string;
    nameLocale: string;
    roles: readonly AccessRole[];
    person: string | null;
  }[];
};

/** The organizations where one has a role or a record of one's own, and what can be opened there. */
export function OwnOrganizations({ locale, organizations }: Props) {
  const t = useTranslations('accounts');
  const labels = useTranslations('labels');
  if (organizations.length === 0) {
    return <EmptyState title={t('organizations.none')}>{t('organizations.noneHint')}</EmptyState>;
  }
  return (
    <ul className="grid list-none gap-4">
      {organizations.map(({ slug, name, nameLocale, roles, person }) => (
        <Card as="li" key={slug}>
          <h3 className="font-serif text-lg" lang={nameLocale === locale ? undefined : nameLocale}>
            {name}
          </h3>
          <p className="soft">
            {[
              ...roles.map((role) => labels(`accessRole.${role}`)),
              ...(person ? [t('organizations.member')] : []),
            ].join(' · ')}
          </p>
          <div className="actions mt-3">
            {roles.length > 0 ? (
              <ButtonLink href={`/${locale}/manage/${slug}`} size="small" look="primary">
                {t('organizations.manage')}
              </ButtonLink>
            ) : null}
            {person ? (
              <ButtonLink href={`/${locale}/account/${slug}/profile`} size="small">
                {t('organizations.profile')}
              </ButtonLink>
            ) : null}
          </div>
        </Card>
      ))}
    </ul>
  );
}
