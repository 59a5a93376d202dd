import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { issuerOf } from '@/features/members/card-code';
import { requestContext } from '@/server/context';
import { localeOf, orNotFound } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('cards'))('title') };
}

/** Where the QR code of a card leads: whoever checks cards is led on, everybody else learns nothing of anybody. */
export default async function CardLinkPage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const issuer = await issuerOf(token, locale);
  if (!issuer) notFound();
  const request = await orNotFound(requestContext(locale, issuer.slug));
  if (can(request.standing, 'card:check')) {
    redirect(`/${locale}/manage/${issuer.slug}/scan?code=${token}` as never);
  }
  const t = await getTranslations('cards');
  const { name } = issuer;
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="lede">{name ? t('link.of', { organization: name.text }) : t('link.ofSome')}</p>
      <p className="soft mt-3">{t('link.private')}</p>
      {name ? <p className="soft mt-3">{t('link.found')}</p> : null}
      {request.actor.kind === 'anonymous' ? <p className="soft mt-3">{t('link.staff')}</p> : null}
      <div className="actions mt-5">
        {name ? (
          <ButtonLink href={`/${locale}/organizations/${issuer.slug}`}>{t('link.page')}</ButtonLink>
        ) : null}
        {request.actor.kind === 'anonymous' ? (
          <ButtonLink
            href={`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/cards/${token}`)}`}
            look="primary"
          >
            {t('link.signIn')}
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}
