import { useTranslations } from 'next-intl';
import { ActionButton } from '@/features/organizations/components/action-button';
import { removeHouseholdAction } from '../actions';

type Props = { locale: string; organization: string; id: string };

/** Takes a household away that nobody ever lived in. */
export function RemoveHousehold({ id, ...props }: Props) {
  const t = useTranslations('households');
  return (
    <ActionButton
      {...props}
      action={removeHouseholdAction}
      values={{ id }}
      look="danger"
      size="small"
      confirm={{ explanation: t('remove.explained'), verb: t('remove.submit') }}
    >
      {t('remove.action')}
    </ActionButton>
  );
}
