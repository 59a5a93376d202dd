import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { SignInForm } from '@/features/accounts/components/sign-in-form';
import { SignInWays } from '@/features/accounts/components/sign-in-ways';
import { SignOutForm } from '@/features/accounts/components/sign-out-form';
import { InvitationAcceptForm } from './invitation-accept-form';
import { InvitationJoinForm } from './invitation-join-form';

type Props = {
  locale: string;
  token: string;
  /** The only address that may accept, if there is one. */
  email?: string;
  record?: string;
  /** Who is signed in, and whether the invitation is for them. */
  account?: { email: string; fits: boolean };
  /** The invited address has an account already. */
  hasAccount: boolean;
};

/** The way in that fits: a button, a sign-in, or an account made here. */
export function InvitationWays({ locale, token, email, record, account, hasAccount }: Props) {
  const t = useTranslations('accounts');
  const common = useTranslations('common');
  const here = `/${locale}/invitations/${token}`;
  if (account?.fits) {
    return (
      <>
        <p className="mb-6">{t('invitation.asAccount', { email: account.email })}</p>
        <InvitationAcceptForm locale={locale} token={token} />
      </>
    );
  }
  if (account) {
    return (
      <div className="grid gap-6">
        <Note tone="warn">{t('invitation.otherAccount', { email: email ?? '', own: account.email })}</Note>
        <SignOutForm locale={locale} label={common('signOut')} />
      </div>
    );
  }
  if (hasAccount) {
    return (
      <>
        <p className="mb-6">{t('invitation.signInFirst')}</p>
        <SignInForm locale={locale} next={here} email={email} />
        <SignInWays
          locale={locale}
          next={here}
          words={{ sendLink: t('signIn.byMail'), reset: t('signIn.forgotten') }}
        />
      </>
    );
  }
  return (
    <>
      <p className="mb-6">{t('invitation.newAccount')}</p>
      <InvitationJoinForm locale={locale} token={token} email={email} name={record} />
      {email ? null : (
        <p className="mt-6">
          <a href={`/${locale}/sign-in?next=${encodeURIComponent(here)}`}>{t('invitation.haveAccount')}</a>
        </p>
      )}
    </>
  );
}
