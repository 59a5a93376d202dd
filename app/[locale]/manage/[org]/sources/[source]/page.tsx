import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ChipLink } from '@/components/ui/chip-link';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { isUuid } from '@/features/organizations/schema';
import { ManageCitationForm } from '@/features/sources/components/manage-citation-form';
import { ManageCitations } from '@/features/sources/components/manage-citations';
import { ManageSourceForm } from '@/features/sources/components/manage-source-form';
import { ManageSourceState } from '@/features/sources/components/manage-source-state';
import { getManagedSource, listCitationTargets } from '@/features/sources/queries/manage';
import { CITED_KINDS } from '@/features/sources/schema';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; source: string }>;
  searchParams: Promise<{ notice?: string | string[]; kind?: string | string[] }>;
};

export default async function SourcePage({ params, searchParams }: Props) {
  const { org, source: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  if (!isUuid(id)) notFound();
  const { notice, kind: asked } = await searchParams;
  const kind = CITED_KINDS.find((each) => each === asked) ?? 'event';
  const request = await staffContext(locale, org, `/sources/${id}`);
  const source = await orNotFound(getManagedSource(request, id));
  const mayChange = can(request.standing, 'source:update');
  const targets = mayChange ? await listCitationTargets(request, kind) : [];
  const t = await getTranslations('sources');
  const root = `/${locale}/manage/${org}/sources`;
  const named = targets.map(({ value, label }) =>
    kind === 'organization' ? { value, label: t(`citations.facts.${label}` as never) } : { value, label },
  );
  const common = { locale, organization: org };
  return (
    <>
      <PageHeader title={source.publication} above={<a href={root}>{t('list.title')}</a>} />
      <ManageNotice notice={notice} />
      <FormMessages namespaces={['organizations', 'sources']}>
        <ManageSourceState {...common} source={source} mayChange={mayChange} />
        {mayChange ? <ManageSourceForm {...common} id={id} initial={source.values} /> : null}
        <Section title={t('citations.title')} id="citations">
          <ManageCitations {...common} sourceId={id} citations={source.citations} mayChange={mayChange} />
        </Section>
        {mayChange ? (
          <Section title={t('citations.addTitle')} id="add">
            <p className="toolbar">
              {CITED_KINDS.map((each) => (
                <ChipLink key={each} href={`${root}/${id}?kind=${each}#add`} current={each === kind}>
                  {t(`citations.kind.${each}`)}
                </ChipLink>
              ))}
            </p>
            <ManageCitationForm {...common} id={id} targets={named} textLength={source.textLength} />
          </Section>
        ) : null}
      </FormMessages>
    </>
  );
}
