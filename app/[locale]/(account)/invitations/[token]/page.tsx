import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { isKnownAddress } from '@/features/accounts/queries';
import { InvitationLetter } from '@/features/organizations/components/invitation-letter';
import { InvitationWays } from '@/features/organizations/components/invitation-ways';
import { invitationContext } from '@/features/organizations/invitation-link';
import { mayAccept } from '@/features/organizations/invitation-rules';
import { getInvitation } from '@/features/organizations/queries/invitations';
import { readSession } from '@/server/auth/session';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('invitation.title') };
}

export default async function InvitationPage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const account = await readSession();
  const request = await orNotFound(invitationContext(locale, token, account));
  const invitation = await orNotFound(getInvitation(request, undefined));
  const t = await getTranslations('accounts');
  const isOpen = invitation.state === 'open';
  const hasAccount = invitation.email !== null && (await isKnownAddress(request, invitation.email));
  return (
    <>
      <PageHeader title={t('invitation.title')} />
      <FormMessages namespaces={['accounts']}>
        <InvitationLetter locale={locale} invitation={invitation} />
        {isOpen ? (
          <InvitationWays
            locale={locale}
            token={token}
            email={invitation.email ?? undefined}
            record={invitation.record ?? undefined}
            account={
              account
                ? { email: account.email ?? '', fits: mayAccept(invitation.email, account.email) }
                : undefined
            }
            hasAccount={hasAccount}
          />
        ) : (
          <Note tone="warn">{t(`invitation.state.${invitation.state}` as never)}</Note>
        )}
      </FormMessages>
    </>
  );
}
