import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { ContactLinks } from '@/features/members/components/contact-links';
import { ListedName } from '@/features/members/components/listed-name';
import { Tick } from '@/features/members/components/tick';
import { nameIn } from '@/features/members/list-name';
import { nameAmong, type OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { dayText, periodText } from '../period-text';
import type { OpenDue } from '../view';

type Props = {
  dues: OpenDue[];
  ownTypes: OwnType[];
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  path: string;
};

/** Who has not paid: with a box to tick, the number to tap, and the way to the account. */
export function OpenDuesTable({ dues, ownTypes, locale, home, path }: Props) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  const words = t as never as Parameters<typeof periodText>[2];
  return (
    <Table
      caption={t('list.caption')}
      columns={[
        { key: 'tick', label: t('mark.submit'), hideLabel: true, bare: true },
        { key: 'name', label: t('list.who'), main: true },
        { key: 'what', label: t('list.what') },
        { key: 'since', label: t('list.since') },
        { key: 'open', label: t('list.open'), align: 'end' },
        { key: 'contact', label: t('list.contact') },
      ]}
      rows={dues.map((due) => ({
        id: due.id,
        cells: {
          tick: (
            <Tick
              name="dues"
              value={due.id}
              label={t('list.tick', {
                name: nameIn(due.person, locale, 'given-first'),
                period: periodText(due, locale, words),
              })}
            />
          ),
          name: <ListedName person={due.person} locale={locale} href={`${path}/people/${due.person.id}`} />,
          what: [
            periodText(due, locale, words),
            due.type ? nameAmong(due.type, ownTypes, locale, labels as never).text : null,
          ]
            .filter(Boolean)
            .join(' · '),
          since: dayText(due.onDay, locale),
          open: (
            <>
              <b className="whitespace-nowrap">{formatMoney(due.open, due.currency, locale)}</b>
              {due.open < due.amount ? (
                <span className="hint block">
                  {t('list.ofAmount', { amount: formatMoney(due.amount, due.currency, locale) })}
                </span>
              ) : null}
            </>
          ),
          contact:
            due.person.phone || due.person.email ? (
              <ContactLinks phone={due.person.phone} email={due.person.email} home={home} />
            ) : null,
        },
      }))}
    />
  );
}
