import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locales';
import type { CardView } from '../card-view';
import { IssueCardForm, ReplaceCardForm, RevokeCardForm } from './card-forms';
import { MembershipCard } from './membership-card';

type Props = {
  view: CardView;
  locale: Locale;
  /** The slug of the organization. */
  organization: string;
  qrCode: string | null;
  /** The day on which the card was made, in words. */
  issuedOn: string | null;
  isOwn?: boolean;
};

/** The card and what can be done with it; the same for the member and for those who keep the record. */
export function CardPage({ view, locale, organization, qrCode, issuedOn, isOwn }: Props) {
  const t = useTranslations('cards');
  const { card } = view;
  const common = { locale, organization, id: view.personId, isOwn };
  if (!card || !qrCode) {
    return (
      <div className="grid gap-4">
        <p className="soft">{isOwn ? t('noneOwn') : t('none')}</p>
        <p className="soft">{view.mayHaveCard ? t('explained') : t('notMember')}</p>
        {view.mayHaveCard ? <IssueCardForm {...common} /> : null}
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <MembershipCard view={{ ...view, card }} locale={locale} slug={organization} qrCode={qrCode} />
      <div className="no-print grid gap-3">
        {view.mayHaveCard ? null : <p className="soft">{t('notMember')}</p>}
        <p className="soft">{t('printHint')}</p>
        <p className="soft">
          {t('explained')} <a href={card.url}>{t('whoReads')}</a>
        </p>
        <p className="sub">{t('issuedOn', { day: issuedOn ?? '' })}</p>
      </div>
      <div className="actions items-start">
        <a className="btn btn-small" href={qrCode} download={`${card.serial}.svg`}>
          {t('saveCode')}
        </a>
        {view.mayHaveCard ? <ReplaceCardForm {...common} /> : null}
        <RevokeCardForm {...common} />
      </div>
    </div>
  );
}
