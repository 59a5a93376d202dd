import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import type { CitedFact, PublicCitation, PublicSource } from '../public-view';

/** What rests on a source: each fact with its place in the text and, where that is allowed, a few words around it. */
export async function PublicCitationTable({
  home,
  source,
  published,
  citations,
}: {
  home: string;
  source: Pick<PublicSource, 'publication' | 'language'>;
  /** When it was published, as it is read. */
  published: string | null;
  citations: readonly PublicCitation[];
}) {
  const t = await getTranslations('site.sources');
  return (
    <Table
      caption={t('restsOn')}
      columns={[
        { key: 'number', label: t('number'), bare: true },
        { key: 'fact', label: t('fact'), main: true },
        { key: 'position', label: t('position') },
      ]}
      rows={citations.map(({ key, number, start, end, isOfFormer, about, excerpt }) => ({
        id: `cite-${key}`,
        cells: {
          number,
          fact: (
            <>
              <Fact about={about} home={home} />
              {excerpt ? (
                <span className="mt-1 block">
                  <q className="font-serif text-ink-soft italic" lang={source.language}>{`… ${excerpt} …`}</q>
                  <span className="soft block text-sm">
                    {[source.publication, published].filter(Boolean).join(' · ')}
                  </span>
                </span>
              ) : null}
            </>
          ),
          position: (
            <>
              <span className="whitespace-nowrap tabular-nums">{`${start}–${end}`}</span>
              {isOfFormer ? <span className="soft block">{t('formerText')}</span> : null}
            </>
          ),
        },
      }))}
    />
  );
}

async function Fact({ about, home }: { about: CitedFact; home: string }) {
  const t = await getTranslations();
  switch (about.kind) {
    case 'organization':
      return t(`site.cited.${isKnown(about.fact) ? about.fact : 'other'}`);
    case 'person':
      return t('site.cited.person', { name: about.name });
    case 'person-fact':
      return (
        <>
          {about.name} · {t(`labels.personFact.${about.fact}`)}
          {about.text ? (
            <>
              {': '}
              <span lang={about.text.lang}>{about.text.text}</span>
            </>
          ) : null}
        </>
      );
    case 'term':
      return `${about.name} · ${t(`labels.office.${about.office}`)}`;
    case 'event':
    case 'statement':
      return (
        <>
          {t(`site.cited.${about.kind}`)}
          {': '}
          <a href={`${home}/${about.kind}s/${about.slug}`} lang={about.title?.lang}>
            {about.title?.text ?? t('site.cited.untitled')}
          </a>
        </>
      );
  }
}

const KNOWN = [
  'about',
  'activity',
  'address',
  'chair',
  'city',
  'country',
  'district',
  'kind',
  'membership',
  'name',
] as const;
type KnownFact = (typeof KNOWN)[number];

const isKnown = (fact: string): fact is KnownFact => KNOWN.some((known) => known === fact);
