import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import { closeDoorAction, openDoorAction } from '../actions';

type Props = { locale: string; organization: string; door: { isOpen: boolean; mayOpen: boolean } };

/** Whether anybody may apply for membership on the site, with the button that changes it. */
export function DoorPanel({ locale, organization, door }: Props) {
  const t = useTranslations('applications.door');
  const command = { locale, organization };
  return (
    <Card className="grid gap-3">
      <StatusDot tone={door.isOpen ? 'good' : 'none'}>{t(door.isOpen ? 'open' : 'closed')}</StatusDot>
      <p className="soft">{t(door.mayOpen ? 'explained' : 'unconfirmed')}</p>
      {door.isOpen ? (
        <>
          <p>
            <a href={`/${locale}/organizations/${organization}/join`}>{t('form')}</a>
          </p>
          <ActionButton {...command} action={closeDoorAction}>
            {t('close')}
          </ActionButton>
        </>
      ) : door.mayOpen ? (
        <ActionButton {...command} action={openDoorAction} look="primary">
          {t('openIt')}
        </ActionButton>
      ) : null}
    </Card>
  );
}
