import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { ContactLinks } from '@/features/members/components/contact-links';
import { dateText } from '@/features/members/components/dates';
import { AGE_OF_CONSENT } from '@/features/members/rules';
import type { Locale } from '@/lib/locales';
import type { ApplicationView } from '../view';

type Props = {
  application: ApplicationView;
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  when: (at: Date) => string;
};

/** What the applicant wrote, and what they agreed to. */
export function ApplicationFacts({ application, locale, home, when }: Props) {
  const t = useTranslations('applications');
  const labels = useTranslations('labels');
  const { birthEdtf, isMinor, patronymic, email, phone, city, message, consents } = application;
  const { guardianName, guardianContact } = application;
  const agreed = consents.map(({ purpose }) => t(`purpose.${purpose}`)).join(', ');
  return (
    <DefinitionList
      facts={[
        { label: t('field.patronymic'), value: patronymic },
        {
          label: t('field.birth'),
          value: [dateText(birthEdtf, locale), isMinor ? t('isMinor', { age: AGE_OF_CONSENT }) : '']
            .filter(Boolean)
            .join(' · '),
        },
        {
          label: t('field.guardianName'),
          value: [guardianName, guardianContact].filter(Boolean).join(' · '),
        },
        {
          label: t('field.contact'),
          value: <ContactLinks phone={phone ?? undefined} email={email} home={home} />,
        },
        { label: t('field.city'), value: city },
        { label: t('field.language'), value: labels(`language.${application.locale}`) },
        {
          label: t('field.theirWords'),
          value: message ? <span className="whitespace-pre-line break-words">{message}</span> : null,
        },
        { label: t('field.consents'), value: agreed },
        { label: t('field.received'), value: when(application.createdAt) },
      ]}
    />
  );
}
