import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { BodyForm } from '@/features/board/components/body-form';
import { BodyName } from '@/features/board/components/body-name';
import { listBodies } from '@/features/board/queries/board';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string; body: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('body.edit') };
}

export default async function BodyPage({ params }: Props) {
  const { org, body: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/board/bodies/${id}`);
  const body = (await orNotFound(listBodies(request, null))).find((one) => one.id === id);
  if (!body || !can(request.standing, 'body:update')) notFound();
  const t = await getTranslations('board');
  const names = Object.entries(body.names).map(([name, text]) => [`texts.${name}.name`, text]);
  return (
    <>
      <PageHeader
        title={<BodyName body={body} />}
        above={<a href={`/${locale}/manage/${org}/board`}>{t('title')}</a>}
      />
      <FormMessages namespaces={['board']}>
        <BodyForm
          locale={locale}
          organization={org}
          id={body.id}
          initial={{
            ...Object.fromEntries(names),
            position: String(body.position),
            ...(body.termMonths ? { termMonths: String(body.termMonths) } : {}),
            ...(body.nextElectionEdtf ? { nextElection: body.nextElectionEdtf } : {}),
            ...(body.isPublic ? { isPublic: 'on' } : {}),
          }}
        />
      </FormMessages>
    </>
  );
}
