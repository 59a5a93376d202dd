import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { StatusDot } from '@/components/ui/status-dot';
import type { CorrectionView } from '../manage-view';

type Props = {
  locale: string;
  correction: CorrectionView;
  /** When it was asked, and answered, already formatted. */
  askedAt: string;
  answeredAt?: string;
  /** Leads to the request; left out where it is shown by itself. */
  href?: string;
};

const TONES = { open: 'warn', answered: 'good', refused: 'none' } as const;

/** What somebody asked, as they wrote it, and what was answered. */
export function CorrectionCard({ locale, correction, askedAt, answeredAt, href }: Props) {
  const t = useTranslations('organizations');
  const { kind, path, message, contact, state, answer, answeredBy } = correction;
  const heading = t(`correction.kind.${kind}`);
  return (
    <Card as="article" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-serif text-lg font-semibold">{href ? <a href={href}>{heading}</a> : heading}</h2>
        <StatusDot tone={TONES[state]}>{t(`correction.state.${state}`)}</StatusDot>
      </div>
      <p className="sub break-words">
        {askedAt} · <a href={`/${locale}${path}`}>{path}</a>
      </p>
      <p className="whitespace-pre-line break-words" lang={correction.locale}>
        {message}
      </p>
      {contact ? (
        <p className="sub break-words">
          {t('correction.contact')}: {contact}
        </p>
      ) : null}
      {answer ? (
        <div className="note">
          <b>{t('correction.answer')}</b>
          <p className="whitespace-pre-line break-words">{answer}</p>
          <p className="sub">{[answeredBy, answeredAt].filter(Boolean).join(' · ')}</p>
        </div>
      ) : null}
    </Card>
  );
}
