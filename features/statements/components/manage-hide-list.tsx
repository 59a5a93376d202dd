import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { ActionButton } from '@/features/organizations/components/action-button';
import { hideContentAction, unhideContentAction } from '../actions';
import type { HideableView } from '../manage-view';

type Props = {
  locale: string;
  organization: string;
  things: HideableView[];
  /** Where to go back to: a path of the management area. */
  back: string;
  mayUnhide: boolean;
};

/** What can be taken from every public page at once, or is hidden already. */
export function ManageHideList({ locale, organization, things, back, mayUnhide }: Props) {
  const t = useTranslations('statements.hiding');
  const button = ({ kind, id, isHidden }: HideableView) => {
    const common = { locale, organization, values: { kind, id, $back: back }, size: 'small' as const };
    if (!isHidden) {
      return (
        <ActionButton
          {...common}
          action={hideContentAction}
          look="danger"
          confirm={{ explanation: t(`explained.${kind}`), verb: t('hide') }}
        >
          {t('hide')}…
        </ActionButton>
      );
    }
    if (!mayUnhide) return <span className="sub">{t('hidden')}</span>;
    return (
      <ActionButton
        {...common}
        action={unhideContentAction}
        confirm={{ explanation: t('unhideExplained'), verb: t('unhide') }}
      >
        {t('unhide')}…
      </ActionButton>
    );
  };
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'name', label: t('name'), main: true },
        { key: 'kind', label: t('what') },
        { key: 'do', label: t('do'), bare: true, hideLabel: true, align: 'end' },
      ]}
      rows={things.map((thing) => ({
        id: thing.id,
        cells: { name: thing.name, kind: t(`kind.${thing.kind}`), do: button(thing) },
      }))}
    />
  );
}
