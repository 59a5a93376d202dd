import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { ContactLinks } from '@/features/members/components/contact-links';
import { ListedName } from '@/features/members/components/listed-name';
import type { BatchPerson } from '../view';

type Props = {
  people: BatchPerson[];
  caption: string;
  members: string;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
};

/** Some people of a batch; beside whom no mail goes to, the link to hand over. */
export function BatchPeople({ people, caption, members, home }: Props) {
  const t = useTranslations('batches');
  const locale = useLocale();
  const hasLinks = people.some(({ url }) => url !== null);
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: t('person'), main: true },
        { key: 'contact', label: t('contact') },
        ...(hasLinks ? [{ key: 'link', label: t('link') }] : []),
      ]}
      rows={people.map(({ person, url }) => ({
        id: person.id,
        cells: {
          name: <ListedName person={person} locale={locale} href={`${members}/${person.slug}`} />,
          contact:
            person.phone || person.email ? (
              <ContactLinks phone={person.phone} email={person.email} home={home} />
            ) : null,
          link: url ? <span className="break-all">{url}</span> : null,
        },
      }))}
    />
  );
}
