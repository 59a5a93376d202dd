import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { raiseDuesAction } from '@/features/dues/actions';
import { OneButtonForm } from '@/features/dues/components/one-button-form';
import { RaisedPeople, RaiseTable } from '@/features/dues/components/raise-preview';
import { periodOptions } from '@/features/dues/period-text';
import { previewRaise } from '@/features/dues/queries/fees';
import { raisePageInput } from '@/features/dues/schema';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('raise.title') };
}

export default async function RaisePage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/dues/raise');
  const { of } = raisePageInput.parse(await searchParams);
  const preview = await orNotFound(previewRaise(request, of ?? {}));
  const t = await getTranslations('dues');
  const path = `/${locale}/manage/${org}/dues`;
  const chosen = `${preview.period}:${preview.start}`;
  const year = Number(todayAt(new Date(), request.organization?.timezone).slice(0, 4));
  return (
    <>
      <PageHeader title={t('raise.title')} sub={t('raise.lede')} above={<a href={path}>{t('title')}</a>} />
      <form className="toolbar items-end" method="get">
        <label className="field">
          <span>{t('raise.period')}</span>
          <select key={chosen} className="input" name="of" defaultValue={chosen}>
            {periodOptions(year, locale, t as never).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button className="btn" type="submit">
          {t('raise.show')}
        </button>
      </form>
      {preview.lines.length === 0 ? (
        <EmptyState
          title={t('raise.noFees')}
          actions={<ButtonLink href={`${path}/fees`}>{t('fees.add')}</ButtonLink>}
        />
      ) : (
        <>
          <RaiseTable preview={preview} locale={locale} />
          {preview.fresh > 0 ? (
            <FormMessages namespaces={['dues']}>
              <Section title={t('raise.people')}>
                <RaisedPeople preview={preview} locale={locale} />
              </Section>
              <OneButtonForm
                locale={locale}
                organization={org}
                action={raiseDuesAction}
                values={{ period: preview.period, start: preview.start, key: randomUUID() }}
                submit={t('raise.submit', { count: preview.fresh })}
              />
            </FormMessages>
          ) : (
            <Note tone="good" className="mt-4">
              {t('raise.nothing')}
            </Note>
          )}
        </>
      )}
    </>
  );
}
