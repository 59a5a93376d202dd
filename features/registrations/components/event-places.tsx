import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';

type Props = {
  root: string;
  /** What there is of this event for the viewer; decided on the server. */
  has: { settings: boolean; questions: boolean; list: boolean; record: boolean };
};

/** The ways from an event to its other pages, the door among them: found at once, also on a phone on the day itself. */
export function EventPlaces({ root, has }: Props) {
  const t = useTranslations('events');
  const questions = useTranslations('questions');
  const registrations = useTranslations('registrations');
  if (!has.settings && !has.questions && !has.list && !has.record) return null;
  return (
    <nav className="actions mb-6" aria-label={t('places')}>
      {has.settings ? <ChipLink href="#registration">{t('registration')}</ChipLink> : null}
      {has.questions ? (
        <>
          <ChipLink href={`${root}/questions`}>{questions('title')}</ChipLink>
          <ChipLink href={`${root}/reminders`}>{registrations('reminders.title')}</ChipLink>
        </>
      ) : null}
      {has.list ? (
        <>
          <ChipLink href={`${root}/door`}>{registrations('manage.door')}</ChipLink>
          <ChipLink href={`${root}/statistics`}>{registrations('manage.statistics')}</ChipLink>
        </>
      ) : null}
      {has.record ? <ChipLink href={`${root}/record`}>{t('record.title')}</ChipLink> : null}
    </nav>
  );
}
