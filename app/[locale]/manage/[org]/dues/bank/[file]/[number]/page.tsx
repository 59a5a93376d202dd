import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { DefinitionList } from '@/components/ui/definition-list';
import { bankPageInput } from '@/features/dues/bank-schema';
import { BankLineForm } from '@/features/dues/components/bank-line-form';
import { dayText } from '@/features/dues/period-text';
import { getBankLine } from '@/features/dues/queries/bank';
import { findPayers } from '@/features/dues/queries/find-people';
import { listName } from '@/features/members/list-name';
import { formatMoney } from '@/lib/money';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; file: string; number: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('bank.choose') };
}

export default async function BankLinePage({ params, searchParams }: Props) {
  const { org, file: id, number, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/dues/bank/${id}/${number}`);
  const asked = { id, number: /^\d{1,6}$/.test(number) ? Number(number) : -1 };
  const { file, line } = await orNotFound(getBankLine(request, asked));
  const { q = '' } = bankPageInput.parse(await searchParams);
  const found = await orNotFound(findPayers(request, { q }));
  const t = await getTranslations('dues');
  const common = await getTranslations('common');
  const people = [
    ...(line.person ? [line.person] : []),
    ...line.matches.map(({ person }) => person),
    ...found,
  ];
  const unique = [...new Map(people.map((person) => [person.id, person])).values()];
  return (
    <>
      <PageHeader
        title={t('bank.choose')}
        above={<a href={`/${locale}/manage/${org}/dues/bank/${file.id}`}>{file.fileName}</a>}
      />
      <DefinitionList
        row
        facts={[
          { label: t('account.day'), value: line.onDay ? dayText(line.onDay, locale) : null },
          {
            label: t('account.amount'),
            value: line.amount === null ? null : formatMoney(line.amount, file.currency, locale),
          },
          { label: t('bank.payer'), value: [line.payer, line.purpose].filter(Boolean).join(' · ') },
        ]}
      />
      <div className="mt-4">
        <SearchForm
          value={q}
          label={t('list.search')}
          placeholder={t('list.search')}
          submit={common('search')}
        />
      </div>
      <FormMessages namespaces={['dues']}>
        <BankLineForm
          locale={locale}
          organization={org}
          file={file.id}
          number={line.number}
          chosen={line.isTaken ? (line.person?.id ?? '') : ''}
          people={unique.map((person) => ({
            value: person.id,
            label: listName(person, locale),
            hint: person.memberNumber,
          }))}
        />
      </FormMessages>
    </>
  );
}
