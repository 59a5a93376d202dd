import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { HANDOVER_SIDES } from '@/db/enums';
import type { ChecklistItem } from '../view';
import { TickForm } from './tick-form';

type Props = {
  locale: string;
  organization: string;
  term: string;
  items: ChecklistItem[];
  /** On the page of the leaver or successor, not in the management area. */
  isOwn?: boolean;
  /** Formats when something was ticked. */
  moment: (at: Date) => string;
};

/** What the leaver hands over and the successor takes over, with who ticked it and when. */
export function HandoverChecklist({ locale, organization, term, items, isOwn = false, moment }: Props) {
  const t = useTranslations('board.handover');
  const labels = useTranslations('labels');
  if (items.length === 0) return <p className="soft">{t('nothing')}</p>;
  const done = items.filter(({ ticked }) => ticked).length;
  return (
    <div className="grid gap-5">
      <p className="soft" role="status">
        {t('done', { done, all: items.length })}
      </p>
      {HANDOVER_SIDES.filter((side) => items.some((item) => item.side === side)).map((side) => (
        <section key={side} className="card card-in" aria-labelledby={`handover-${side}`}>
          <h3 className="mb-3 text-lg" id={`handover-${side}`}>
            {t(`side.${side}`)}
          </h3>
          <ul className="grid list-none gap-3">
            {items
              .filter((item) => item.side === side)
              .map((item) => (
                <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
                  <div className="min-w-0 grow basis-60">
                    <span lang={item.lang}>{item.text}</span> <Tag>{labels(`handoverKind.${item.kind}`)}</Tag>
                    {item.ticked ? (
                      <div className="sub">
                        {item.ticked.by
                          ? t('tickedBy', { when: moment(item.ticked.at), who: item.ticked.by })
                          : moment(item.ticked.at)}
                      </div>
                    ) : null}
                  </div>
                  {item.mayTick ? (
                    <TickForm
                      locale={locale}
                      organization={organization}
                      term={term}
                      item={item.id}
                      label={item.text}
                      isTicked={item.ticked !== null}
                      isOwn={isOwn}
                    />
                  ) : null}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
