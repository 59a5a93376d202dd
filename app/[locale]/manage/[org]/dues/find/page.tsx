import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { Table } from '@/components/ui/table';
import { findUnlessTooMany } from '@/features/dues/queries/find-people';
import { duesListInput } from '@/features/dues/schema';
import { ContactLinks } from '@/features/members/components/contact-links';
import { ListedName } from '@/features/members/components/listed-name';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('find.title') };
}

export default async function FindDuesAccountPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/dues/find');
  const { q = '' } = duesListInput.parse(await searchParams);
  const found = await orNotFound(findUnlessTooMany(request, q));
  const people = found === 'limit' ? [] : found;
  const t = await getTranslations('dues');
  const common = await getTranslations('common');
  const errors = await getTranslations('errors');
  const path = `/${locale}/manage/${org}/dues`;
  return (
    <>
      <PageHeader title={t('find.title')} above={<a href={path}>{t('title')}</a>} />
      <SearchForm
        value={q}
        label={t('list.search')}
        placeholder={t('list.search')}
        submit={common('search')}
      />
      {people.length > 0 ? (
        <Table
          caption={t('find.caption')}
          columns={[
            { key: 'name', label: t('list.who'), main: true },
            { key: 'number', label: t('receipt.memberNumber') },
            { key: 'contact', label: t('list.contact') },
          ]}
          rows={people.map((person) => ({
            id: person.id,
            cells: {
              name: (
                <ListedName person={person} locale={locale} href={`${path}/people/${person.id}`} query={q} />
              ),
              number: person.memberNumber,
              contact:
                person.phone || person.email ? (
                  <ContactLinks
                    phone={person.phone}
                    email={person.email}
                    home={request.organization?.countryCode}
                  />
                ) : null,
            },
          }))}
        />
      ) : (
        <p className="soft">
          {found === 'limit' ? errors('limit') : q ? t('find.nobody') : t('find.explained')}
        </p>
      )}
    </>
  );
}
