import type { PublicText } from '@/features/organizations/public-view';
import { paragraphs, splitCitations } from '@/lib/cite';
import type { CitationMarks } from '../public-view';
import { PublicMarks } from './public-marks';

interface Props {
  home: string;
  marks: CitationMarks;
  text: PublicText;
}

/** Long text in paragraphs, a reference mark at each fact. */
export function PublicCitedText({ home, marks, text }: Props) {
  return (
    <div className="prose" lang={text.lang}>
      {paragraphs(text.text).map((paragraph) => (
        <p key={paragraph}>
          {splitCitations(paragraph).map((part, at) =>
            part.kind === 'text' ? (
              part.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same source may be cited twice in a paragraph
              <PublicMarks key={`${part.id}-${at}`} home={home} marks={marks} keys={[part.id]} />
            ),
          )}
        </p>
      ))}
    </div>
  );
}
