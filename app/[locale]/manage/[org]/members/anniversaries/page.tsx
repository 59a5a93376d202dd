import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ChipLink } from '@/components/ui/chip-link';
import { Note } from '@/components/ui/note';
import { monthInput, monthText, shiftMonth } from '@/features/members/anniversary-rules';
import { CelebratedTable } from '@/features/members/components/celebrated-table';
import { Part } from '@/features/members/components/part';
import { listAnniversaries } from '@/features/members/queries/anniversaries';
import { monthName } from '@/lib/dates/months';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('anniversaries.title') };
}

export default async function AnniversariesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/anniversaries');
  const asked = monthInput.parse((await searchParams).month);
  const found = await orNotFound(listAnniversaries(request, { month: asked }));
  const t = await getTranslations('members');
  const path = `/${locale}/manage/${org}/members`;
  const { month } = found;
  const nameOf = ({ year, month: number }: typeof month) => `${monthName(number, locale)} ${year}`;
  return (
    <>
      <PageHeader
        title={t('anniversaries.title')}
        sub={nameOf(month)}
        above={<a href={path}>{t('title')}</a>}
      />
      <nav className="actions mb-4" aria-label={t('anniversaries.months')}>
        {[-1, 1].map((by) => {
          const other = shiftMonth(month, by);
          return (
            <ChipLink key={by} href={`${path}/anniversaries?month=${monthText(other)}`}>
              {nameOf(other)}
            </ChipLink>
          );
        })}
      </nav>
      {found.isMore ? <Note className="mb-4">{t('anniversaries.more')}</Note> : null}
      {(['birthdays', 'memberships'] as const).map((kind) => (
        <Part
          key={kind}
          title={
            found.isMore
              ? t(`anniversaries.${kind}`)
              : `${t(`anniversaries.${kind}`)} · ${found[kind].length}`
          }
        >
          {found[kind].length > 0 ? (
            <CelebratedTable
              kind={kind}
              rows={found[kind]}
              month={month.month}
              locale={locale}
              home={request.organization?.countryCode}
              path={path}
            />
          ) : (
            <p className="soft">{t(`anniversaries.none.${kind}`)}</p>
          )}
        </Part>
      ))}
      <p className="sub no-print mt-6">{t('anniversaries.printHint')}</p>
    </>
  );
}
