import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { ChoosePairForm } from '@/features/duplicates/components/choose-pair-form';
import { findPeopleToMerge } from '@/features/duplicates/queries/find-people';
import { dateText } from '@/features/members/components/dates';
import { MostToChoose } from '@/features/members/components/most-to-choose';
import { listName } from '@/features/members/list-name';
import { listInput } from '@/features/members/schema';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { memberOrLeadOn } from '../member-or-lead-on';

type Props = {
  params: Promise<{ locale: string; org: string; person: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('duplicates'))('byHand.title') };
}

export default async function MergeWithPage({ params, searchParams }: Props) {
  const { org, person: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}/merge`);
  const path = `/${locale}/manage/${org}/members`;
  const member = await memberOrLeadOn(request, slug, path);
  const { q = '' } = listInput.parse(await searchParams);
  // Nothing asked yet: whoever has the name is there at once.
  const name = member.name ? `${member.name.surname} ${member.name.given}` : '';
  const found = await orNotFound(findPeopleToMerge(request, { q: q || name }));
  const others = found.filter(({ id }) => id !== member.id);
  const t = await getTranslations('duplicates');
  const common = await getTranslations('common');
  const labels = await getTranslations('labels');
  return (
    <>
      <PageHeader
        title={t('byHand.title')}
        above={<a href={`${path}/${member.slug}`}>{listName(member, locale)}</a>}
        sub={t('byHand.lede')}
      />
      <SearchForm
        value={q}
        label={t('byHand.search')}
        placeholder={t('byHand.search')}
        submit={common('search')}
      />
      <MostToChoose shown={found.length} />
      {others.length > 0 ? (
        <FormMessages namespaces={['duplicates']}>
          <ChoosePairForm
            key={q}
            locale={locale}
            organization={org}
            person={member.id}
            people={others.map((one) => ({
              value: one.id,
              label: listName(one, locale),
              hint: [
                labels(`membershipStatus.${one.status}`),
                one.birth ? dateText(one.birth, locale) : null,
                one.city,
                one.memberNumber ? `№ ${one.memberNumber}` : null,
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </FormMessages>
      ) : (
        <p className="soft">{q ? t('byHand.nobody') : t('byHand.explained')}</p>
      )}
    </>
  );
}
