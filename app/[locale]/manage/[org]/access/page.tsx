import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { AccessTable } from '@/features/organizations/components/access-table';
import { InviteForm } from '@/features/organizations/components/invite-form';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { OpenInvitation } from '@/features/organizations/components/open-invitation';
import { listAccess } from '@/features/organizations/queries/access';
import { listRoleInvitations } from '@/features/organizations/queries/role-invitations';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function AccessPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/access');
  const people = await orNotFound(listAccess(request, null));
  const invitations = await listRoleInvitations(request);
  const zone = request.organization?.timezone ?? 'UTC';
  const day = (at: Date) => formatMoment(at, zone, locale, 'date');
  const t = await getTranslations('organizations');
  return (
    <>
      <PageHeader title={t('places.access')} sub={t('access.lede')} />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['organizations']}>
        <AccessTable locale={locale} organization={org} people={people} day={day} />
        {invitations.length > 0 ? (
          <Section title={t('access.open')}>
            <ul className="grid list-none gap-4 lg:grid-cols-2">
              {invitations.map(({ qr, ...invitation }) => (
                <OpenInvitation
                  key={invitation.id}
                  locale={locale}
                  organization={org}
                  invitation={invitation}
                  until={day(invitation.expiresAt)}
                  qr={qr}
                />
              ))}
            </ul>
          </Section>
        ) : null}
        <Section title={t('access.inviteTitle')}>
          <InviteForm locale={locale} organization={org} />
        </Section>
      </FormMessages>
    </>
  );
}
