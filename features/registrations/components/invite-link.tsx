import { useTranslations } from 'next-intl';
import { LinkToSend } from '@/components/ui/link-to-send';
import { renewInviteAction } from '../manage-actions';
import { CommandForm } from './command-form';

type Props = { locale: string; organization: string; event: string; title: string; link: string | null };

/** The link of the invited: whoever has it can register. A new one shuts the one before. */
export function InviteLink({ locale, organization, event, title, link }: Props) {
  const t = useTranslations('registrations.invite');
  return (
    <div className="card card-in form mt-5" id="invite">
      <h3>{t('title')}</h3>
      <p className="sub">{t('explained')}</p>
      {link ? <LinkToSend url={link} label={t('title')} text={t('said', { title })} /> : null}
      <CommandForm
        action={renewInviteAction}
        locale={locale}
        organization={organization}
        values={{ event }}
        explanation={t('renewExplained')}
        confirm={t('renew')}
      >
        {t('renewAsk')}
      </CommandForm>
    </div>
  );
}
