import { useTranslations } from 'next-intl';
import { type MailKind, OPTIONAL_MAIL_KINDS } from '@/db/enums';
import { ActionButton } from '@/features/organizations/components/action-button';
import { resubscribeAction, unsubscribeAction } from '../subscription-actions';

type Props = {
  locale: string;
  token: string;
  unwanted: MailKind[];
  /** The kind that the link stood in: first of all. */
  kind: MailKind;
};

/** A button for each kind of mail: no more of it, or again. */
export function SubscriptionChoices({ locale, token, unwanted, kind }: Props) {
  const t = useTranslations('announcements');
  const kinds = [...OPTIONAL_MAIL_KINDS].sort((a, b) => Number(b === kind) - Number(a === kind));
  return (
    <ul className="grid gap-4">
      {kinds.map((one) => {
        const isOff = unwanted.includes(one);
        return (
          <li key={one} className="card card-in flex flex-wrap items-center justify-between gap-3">
            <span>
              <b>{t(`kind.${one}`)}</b> {isOff ? t('subscription.off') : t('subscription.on')}
            </span>
            <ActionButton
              locale={locale}
              organization=""
              action={isOff ? resubscribeAction : unsubscribeAction}
              values={{ kind: one, $token: token }}
              look={one === kind && !isOff ? 'primary' : 'quiet'}
            >
              {isOff ? t('subscription.begin') : t('subscription.end')}
            </ActionButton>
          </li>
        );
      })}
    </ul>
  );
}
