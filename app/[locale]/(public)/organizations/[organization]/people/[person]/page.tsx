import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicContradictions } from '@/features/articles/components/public-contradictions';
import type { PublicContradiction } from '@/features/articles/view';
import { PublicOffices } from '@/features/board/components/public-offices';
import { officesOf } from '@/features/board/public-offices-of';
import { getPublicBoard } from '@/features/board/queries/public';
import { findMovedPerson } from '@/features/duplicates/queries/merged-into';
import { PublicPersonFacts } from '@/features/members/components/public-person-facts';
import { PublicPersonHead } from '@/features/members/components/public-person-head';
import type { PublicOfficeHolder } from '@/features/members/public-view';
import { getPublicOfficeHolder } from '@/features/members/queries/public-person';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicJsonLd } from '@/features/organizations/components/public-json-ld';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { PublicCitedText } from '@/features/sources/components/public-cited-text';
import { listCitationMarks } from '@/features/sources/queries/public';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { personJsonLd } from '../../json-ld';
import { openPage } from '../../open-page';
import { toldOffices } from '../../told-offices';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string; person: string }>;
}

async function load(params: Props['params']) {
  const { person: slug } = await params;
  const page = await openPage(params, `/people/${slug}`);
  const address = { organization: page.slug, person: slug };
  const person = await orNotFound(
    getPublicOfficeHolder(page.ctx, address).catch(async (error) => {
      const moved = await findMovedPerson(page.ctx, address);
      if (moved) redirect(`${page.home}/people/${moved}` as never);
      throw error;
    }),
  );
  return { ...page, person };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, path, person } = await load(params);
  return pageMetadata({
    locale,
    path,
    title: person.name,
    description: person.biography?.text,
    type: 'profile',
  });
}

export default async function PersonPage({ params }: Props) {
  const opened = await load(params);
  const { locale, ctx, slug, organization, home, path, person } = opened;
  const t = await getTranslations('site');
  const [marks, board] = await orNotFound(
    Promise.all([listCitationMarks(ctx, slug), getPublicBoard(ctx, slug)]),
  );
  const { offices, notes, contradictions } = await toldOffices(opened, marks, board);
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={path}
      part="board"
      crumb={{ part: t('parts.board'), href: `${home}/board`, title: person.name, lang: person.lang }}
    >
      <PublicJsonLd data={personJsonLd(person, organization, home)} />
      <PublicPersonHead locale={locale} home={home} marks={marks} person={person} />
      <div className="cols pt-8">
        <div className="min-w-0">
          {person.biography?.text ? (
            <PublicCitedText home={home} marks={marks} text={person.biography} />
          ) : (
            <p className="soft">{t('person.noBiography')}</p>
          )}
          <PublicTextNotes
            locale={locale}
            texts={[person.biography, ...person.facts.map(({ text }) => text)]}
          />
          <PublicOffices
            locale={locale}
            home={home}
            marks={marks}
            held={officesOf(offices, person.id)}
            notes={notes}
          />
        </div>
        <PublicPersonFacts
          locale={locale}
          home={home}
          marks={marks}
          person={withoutContradicting(person, contradictions)}
          notes={(fact) => (
            <PublicContradictions
              locale={locale}
              home={home}
              marks={marks}
              contradictions={contradictions.filter(({ factId }) => factId === fact)}
            />
          )}
        />
      </div>
    </PublicInnerPage>
  );
}

/** At a fact stand only the marks of those who say so. */
function withoutContradicting(
  person: PublicOfficeHolder,
  contradictions: readonly PublicContradiction[],
): PublicOfficeHolder {
  const others = new Set(contradictions.flatMap(({ citations }) => citations));
  const facts = person.facts.map((fact) => ({
    ...fact,
    citations: fact.citations.filter((key) => !others.has(key)),
  }));
  return { ...person, facts };
}
