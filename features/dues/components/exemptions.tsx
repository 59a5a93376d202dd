import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locales';
import { dayText } from '../period-text';
import type { ExemptionView } from '../view';
import { EndExemptionForm } from './exemption-form';

type Props = {
  exemptions: ExemptionView[];
  locale: Locale;
  /** With both, an exemption that has no end can be ended. */
  organization?: string;
  today?: string;
};

/** From when to when no dues are asked, and why. */
export function Exemptions({ exemptions, locale, organization, today }: Props) {
  const t = useTranslations('dues');
  return (
    <ul className="grid list-none gap-3">
      {exemptions.map(({ id, startsOn, endsOn, reason }) => {
        const start = dayText(startsOn, locale);
        return (
          <li key={id}>
            <b>
              {endsOn
                ? t('account.exemptSpan', { start, end: dayText(endsOn, locale) })
                : t('account.exemptFrom', { start })}
            </b>{' '}
            {reason}
            {endsOn === null && organization && today ? (
              <EndExemptionForm id={id} locale={locale} organization={organization} today={today} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
