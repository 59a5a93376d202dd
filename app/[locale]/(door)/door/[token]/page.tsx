import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoorApp } from '@/features/check-in/components/door-app';
import { openDoorLink } from '@/features/check-in/door';
import { getDoor } from '@/features/check-in/queries/door';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const t = await getTranslations({ locale, namespace: 'check-in' });
  return { title: t('title'), manifest: `/${locale}/door/${token}/manifest.webmanifest` };
}

/** Says nothing of the event: everything is behind the PIN. */
export default async function DoorPage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  await orNotFound(openDoorLink(locale, token).then((request) => getDoor(request, undefined)));
  const t = await getTranslations('check-in.app');
  return (
    <FormMessages namespaces={['check-in']}>
      <noscript>
        <p className="note">{t('needsScript')}</p>
      </noscript>
      <DoorApp token={token} locale={locale} />
    </FormMessages>
  );
}
