import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { findPublicOrganization } from '@/features/organizations/queries/public';
import { publicContext, requestContext } from '@/server/context';
import { localeOf, orNotFound } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('safety'))('closed.title') };
}

/** Stands in the place of every page of a locked organization that is no public text. */
export default async function ClosedPage({ params, searchParams }: Props) {
  const { organization: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await orNotFound(requestContext(locale, slug));
  const t = await getTranslations('safety');
  const isPublic = (await findPublicOrganization(publicContext(locale), slug)) !== null;
  const home = `/${locale}/organizations/${slug}`;
  // Open again, or nothing to be seen of it anyway: one's own account, or the front page.
  if (!request.isLocked) redirect((isPublic ? home : `/${locale}/account`) as never);
  // Of an organization that is not published only its own people know.
  if (!isPublic && request.personId === null && !can(request.standing, 'organization:manage')) notFound();
  return (
    <>
      <PageHeader title={t('closed.title')} sub={t('closed.text')} />
      <ManageNotice notice={(await searchParams).notice} />
      <div className="actions">
        {isPublic ? <ButtonLink href={home}>{t('closed.publicPage')}</ButtonLink> : null}
        {can(request.standing, 'lockdown:read') ? (
          <ButtonLink href={`/${locale}/manage/${slug}/lockdown`} look="primary">
            {t('closed.lift')}
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}
