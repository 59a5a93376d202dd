import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { sinceText } from '@/features/groups/components/since';
import { EndGuardianshipForm } from '@/features/households/components/end-forms';
import { getGuardianship } from '@/features/households/queries/guardianship';
import { listName } from '@/features/members/list-name';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; person: string; guardianship: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('guardian.endTitle') };
}

export default async function EndGuardianshipPage({ params }: Props) {
  const { org, person: slug, guardianship: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}/guardians/${id}`);
  const { minor, guardian } = await orNotFound(getGuardianship(request, { guardianship: id }));
  const t = await getTranslations('households');
  const name = guardian.person ? listName(guardian.person, locale) : guardian.name;
  return (
    <>
      <PageHeader
        title={t('guardian.endTitle')}
        above={
          <a href={`/${locale}/manage/${org}/members/${minor.slug}/guardians`}>{listName(minor, locale)}</a>
        }
        sub={[name, t(`relation.${guardian.relation}`), sinceText(guardian, locale)]
          .filter(Boolean)
          .join(' · ')}
      />
      <FormMessages namespaces={['households']}>
        <EndGuardianshipForm
          locale={locale}
          organization={org}
          guardianship={guardian.id}
          today={todayAt(new Date(), request.organization?.timezone)}
        />
      </FormMessages>
    </>
  );
}
