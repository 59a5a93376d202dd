import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Tag } from '@/components/ui/tag';
import { HANDOVER_SIDES } from '@/db/enums';
import { Part } from '@/features/members/components/part';
import { ActionButton } from '@/features/organizations/components/action-button';
import { removeHandoverItemAction } from '../actions';
import type { HandoverItemView } from '../view';
import { HandoverItemForm } from './handover-item-form';

type Props = { locale: string; organization: string; items: HandoverItemView[] };

/** The lines of both sides, each to be changed or taken away. */
export function HandoverItems({ items, ...props }: Props) {
  const t = useTranslations('board');
  return HANDOVER_SIDES.map((side) => (
    <Part key={side} title={t(`handover.side.${side}`)}>
      <SideItems {...props} items={items.filter((item) => item.side === side)} />
    </Part>
  ));
}

function SideItems({ locale, organization, items }: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  if (items.length === 0) return <p className="soft">{t('handover.sideEmpty')}</p>;
  return (
    <ul className="grid list-none gap-3">
      {items.map((item) => (
        <li key={item.id} className="card card-in">
          <p className="mb-1">
            <span lang={item.lang}>{item.text}</span> <Tag>{labels(`handoverKind.${item.kind}`)}</Tag>
          </p>
          <DetailsDisclosure summary={t('handover.edit')}>
            <div className="grid gap-4 pt-2">
              <HandoverItemForm
                locale={locale}
                organization={organization}
                id={item.id}
                initial={{
                  side: item.side,
                  kind: item.kind,
                  ...Object.fromEntries(
                    Object.entries(item.texts).map(([at, text]) => [`texts.${at}.text`, text]),
                  ),
                }}
              />
              <ActionButton
                locale={locale}
                organization={organization}
                action={removeHandoverItemAction}
                values={{ id: item.id }}
                look="danger"
                size="small"
                confirm={{ explanation: t('handover.removeExplained'), verb: t('handover.remove') }}
              >
                {t('handover.remove')}
              </ActionButton>
            </div>
          </DetailsDisclosure>
        </li>
      ))}
    </ul>
  );
}
