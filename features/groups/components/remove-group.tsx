import { useTranslations } from 'next-intl';
import { ActionButton } from '@/features/organizations/components/action-button';
import { removeGroupAction } from '../actions';

type Props = { locale: string; organization: string; id: string };

/** Takes a group away that nobody was ever in. */
export function RemoveGroup({ id, ...props }: Props) {
  const t = useTranslations('groups');
  return (
    <ActionButton
      {...props}
      action={removeGroupAction}
      values={{ id }}
      look="danger"
      size="small"
      confirm={{ explanation: t('remove.explained'), verb: t('remove.submit') }}
    >
      {t('remove.action')}
    </ActionButton>
  );
}
