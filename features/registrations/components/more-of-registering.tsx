import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';

/** The ways from an event to what is asked, and to what is mailed by itself. */
export function MoreOfRegistering({ root }: { root: string }) {
  const t = useTranslations('questions');
  const reminders = useTranslations('registrations.reminders');
  return (
    <Section title={t('sectionTitle')} id="questions">
      <p className="mb-3">{t('sectionText')}</p>
      <div className="actions">
        <ButtonLink href={`${root}/questions`}>{t('toEditor')}</ButtonLink>
        <ButtonLink href={`${root}/reminders`}>{reminders('toPage')}</ButtonLink>
      </div>
    </Section>
  );
}
