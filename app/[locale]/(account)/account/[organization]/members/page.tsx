import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { DirectoryEntry } from '@/features/members/components/directory-entry';
import { listAddress } from '@/features/members/components/list-address';
import { ListPages } from '@/features/members/components/list-pages';
import { listDirectory } from '@/features/members/queries/directory';
import { directoryInput } from '@/features/members/schema';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('directory.title') };
}

export default async function MembersDirectoryPage({ params, searchParams }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}/members`;
  const request = await signedInContext(locale, path, organization);
  const input = directoryInput.parse(await searchParams);
  const { members, found, previous, next } = await orNotFound(listDirectory(request, input));
  const t = await getTranslations('members');
  const common = await getTranslations('common');
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        sub={t('directory.lede')}
        actions={
          request.personId ? (
            <ButtonLink href={`/${locale}/account/${organization}/profile`}>{t('profile.title')}</ButtonLink>
          ) : undefined
        }
      />
      <SearchForm
        action={path}
        value={input.q}
        label={t('search.label')}
        placeholder={t('directory.placeholder')}
        submit={common('search')}
      />
      {members.length === 0 ? (
        <EmptyState
          title={t('nobody.title')}
          actions={
            input.q === undefined ? undefined : (
              <ButtonLink href={path}>{t('directory.everybody')}</ButtonLink>
            )
          }
        >
          {input.q === undefined ? t('directory.empty') : t('directory.notFound')}
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-3">
            {members.map((person) => (
              <DirectoryEntry
                key={person.id}
                person={person}
                locale={locale}
                home={request.organization?.countryCode}
                organization={organization}
                query={input.q}
              />
            ))}
          </div>
          <ListPages
            found={found}
            previous={previous}
            next={next}
            address={(mark) => listAddress(path, input, mark)}
            isSearch={input.q !== undefined}
          />
        </>
      )}
    </>
  );
}
