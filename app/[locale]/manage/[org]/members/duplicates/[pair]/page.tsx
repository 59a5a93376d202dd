import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { dismissPairAction } from '@/features/duplicates/actions';
import { MergeForm } from '@/features/duplicates/components/merge-form';
import { ReasonTags } from '@/features/duplicates/components/reason-tags';
import { SettledFacts } from '@/features/duplicates/components/settled-facts';
import { SideCard } from '@/features/duplicates/components/side-card';
import { getPair } from '@/features/duplicates/queries/pair';
import { Part } from '@/features/members/components/part';
import { isUuid } from '@/features/organizations/schema';
import { CommandForm } from '@/features/registrations/components/command-form';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; pair: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('duplicates'))('pair.title') };
}

export default async function PairPage({ params }: Props) {
  const { org, pair: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  if (!isUuid(id)) notFound();
  const request = await staffContext(locale, org, `/members/duplicates/${id}`);
  const pair = await orNotFound(getPair(request, { pair: id }));
  const t = await getTranslations('duplicates');
  const errors = await getTranslations('errors');
  const path = `/${locale}/manage/${org}/members`;
  const own = { locale, organization: org };
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const [first, second] = pair.sides;
  return (
    <FormMessages namespaces={['duplicates', 'registrations', 'members']}>
      <PageHeader
        title={t('pair.title')}
        above={<a href={`${path}/duplicates`}>{t('title')}</a>}
        sub={
          <>
            {pair.isChosen ? <span className="mb-2 block">{t('pair.chosen')}</span> : null}
            <ReasonTags reasons={pair.reasons} />
          </>
        }
      />
      {pair.isDismissed ? <Note tone="info">{t('pair.dismissed')}</Note> : null}
      <div className="grid items-start gap-5 md:grid-cols-2">
        <SideCard side={first} remains={pair.leading === 'first'} path={path} locale={locale} zone={zone} />
        <SideCard side={second} remains={pair.leading === 'second'} path={path} locale={locale} zone={zone} />
      </div>
      {pair.hasHidden ? <p className="sub mt-3">{t('pair.hidden')}</p> : null}
      <div className="cols">
        <Part title={pair.toChoose.length > 0 ? t('choose.title') : t('merge.submit')}>
          {pair.obstacle ? (
            <Note tone="warn">{errors(pair.obstacle)}</Note>
          ) : (
            <MergeForm
              {...own}
              pair={pair.id}
              version={pair.version}
              fields={pair.toChoose}
              memberships={[first.memberships, second.memberships]}
            />
          )}
          {pair.isDismissed ? null : (
            <div className="mt-5">
              <CommandForm
                action={dismissPairAction}
                {...own}
                values={{ pair: pair.id }}
                explanation={t('dismiss.explained')}
                confirm={t('dismiss.submit')}
              >
                {t('dismiss.submit')}
              </CommandForm>
            </div>
          )}
        </Part>
        {pair.settled.length > 0 ? (
          <Part title={t('pair.agreed')}>
            <SettledFacts settled={pair.settled} locale={locale} />
          </Part>
        ) : null}
      </div>
    </FormMessages>
  );
}
