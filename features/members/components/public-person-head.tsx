import { Monogram } from '@/components/ui/monogram';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import { initials } from '@/lib/names/person-name';
import type { PublicOfficeHolder } from '../public-view';
import { PublicPersonSpellings } from './public-person-spellings';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  person: PublicOfficeHolder;
}

/** The name of an office-holder, and how it is written elsewhere; spellings of ours say so. */
export function PublicPersonHead({ locale, home, marks, person }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-3">
      <Monogram initials={initials(person.name)} />
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]" lang={person.lang}>
          {person.name}
          <PublicMarks home={home} marks={marks} keys={person.citations} />
        </h1>
        <PublicPersonSpellings locale={locale} person={person} />
      </div>
    </div>
  );
}
