import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { PaperForms, type PaperWords } from '@/features/consents/components/paper-forms';
import { listPaperForms } from '@/features/consents/queries/campaign';
import { ASKABLE } from '@/features/consents/rules';
import type { PaperForm } from '@/features/consents/view';
import { LOCALES, type Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; campaign: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('consents'))('paper.title') };
}

export default async function PaperFormsPage({ params }: Props) {
  const { org, campaign: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/consents/${id}/forms`);
  const forms = await orNotFound(listPaperForms(request, { id }));
  const t = await getTranslations('consents');
  const spoken = new Map(await Promise.all(LOCALES.map(async (one) => [one, await wordsIn(one)] as const)));
  const wordsOf = ({ locale: one, isMinor }: PaperForm) => {
    const words = spoken.get(one);
    if (!words) throw new Error(`no words in ${one}`);
    return { ...words, lede: isMinor ? words.ledeGuardian : words.lede };
  };
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('paper.title')}
          above={<a href={`/${locale}/manage/${org}/members/consents/${id}`}>{t('campaigns.one')}</a>}
          sub={t('paper.hint', { forms: forms.length })}
        />
      </div>
      {forms.length > 0 ? (
        <PaperForms forms={forms} wordsOf={wordsOf} />
      ) : (
        <EmptyState title={t('paper.none')} />
      )}
    </>
  );
}

async function wordsIn(locale: Locale): Promise<PaperWords & { ledeGuardian: string }> {
  const t = await translator(locale, 'consents');
  return {
    title: t('paper.heading'),
    lede: t('paper.lede'),
    ledeGuardian: t('paper.ledeGuardian'),
    yes: t('paper.yes'),
    no: t('paper.no'),
    signature: t('paper.signature'),
    day: t('paper.day'),
    purpose: Object.fromEntries(
      ASKABLE.map((purpose) => [purpose, t(`purpose.${purpose}`)]),
    ) as PaperWords['purpose'],
  };
}
