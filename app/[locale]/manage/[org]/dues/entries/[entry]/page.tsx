import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { CorrectForm } from '@/features/dues/components/correct-form';
import { EntryFacts } from '@/features/dues/components/entry-facts';
import { getDuesEntry } from '@/features/dues/queries/account';
import { nameIn } from '@/features/members/list-name';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; entry: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('entry.title') };
}

export default async function DuesEntryPage({ params }: Props) {
  const { org, entry: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/dues/entries/${id}`);
  const { entry, person } = await orNotFound(getDuesEntry(request, { id }));
  const t = await getTranslations('dues');
  const path = `/${locale}/manage/${org}/dues`;
  return (
    <>
      <PageHeader
        title={t('entry.title')}
        above={<a href={`${path}/people/${person.id}`}>{nameIn(person, locale, 'given-first')}</a>}
      />
      <EntryFacts
        entry={entry}
        locale={locale}
        receiptPath={`${path}/entries/${entry.id}/receipt`}
        zone={request.organization?.timezone ?? 'Asia/Baku'}
      />
      {entry.corrects === null && !entry.isCorrected ? (
        <Section title={t('correct.title')} id="correct">
          <FormMessages namespaces={['dues']}>
            <CorrectForm locale={locale} organization={org} id={entry.id} />
          </FormMessages>
        </Section>
      ) : null}
    </>
  );
}
