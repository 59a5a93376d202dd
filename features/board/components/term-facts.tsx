import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import type { TermPageView } from '../view';
import { TermLine } from './term-line';

type Props = { view: TermPageView; locale: Locale; organization: string };

/** When a term is, what decided it, and who follows. */
export function TermFacts({ view, locale, organization }: Props) {
  const t = useTranslations('board');
  const { term, decision, decisionText, successor } = view;
  const decided = decision ? (
    <a
      href={`/${locale}/manage/${organization}/${decision.kind}s/${decision.slug}`}
      lang={decision.locale ?? undefined}
    >
      {decision.title}
    </a>
  ) : null;
  const next = successor?.person.name ? formatPersonName(successor.person.name, 'given-first') : null;
  return (
    <DefinitionList
      facts={[
        { label: t('term.when'), value: <TermLine term={term} locale={locale} /> },
        ...(decided ? [{ label: t('term.decidedBy'), value: decided }] : []),
        ...(decisionText ? [{ label: t('term.decision'), value: decisionText }] : []),
        ...(next ? [{ label: t('term.successor'), value: next }] : []),
      ]}
    />
  );
}
