import type { PublicText } from '@/features/organizations/public-view';
import { paragraphs, splitCitations } from '@/lib/cite';
import type { CitationMarks } from '../public-view';
import { PublicMarks } from './public-marks';

interface Props {
  home: string;
  marks: CitationMarks;
  text: PublicText;
}

interface Piece {
  at: number;
  text: string;
  /** The last word before the marks: they stay on its line. */
  word: string;
  keys: string[];
}

/** Long text in paragraphs, a reference mark at each fact. */
export function PublicCitedText({ home, marks, text }: Props) {
  return (
    <div className="prose" lang={text.lang}>
      {paragraphs(text.text).map((paragraph) => (
        <p key={paragraph}>
          {piecesOf(paragraph).map((piece) => (
            <span key={piece.at}>
              {piece.text}
              {piece.keys.length > 0 ? (
                <span className="whitespace-nowrap">
                  {piece.word}
                  <PublicMarks home={home} marks={marks} keys={piece.keys} />
                </span>
              ) : (
                piece.word
              )}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

const LAST_WORD = /\S{1,24}$/u;

function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of splitCitations(paragraph)) {
    const previous = pieces.at(-1);
    if (part.kind === 'cite' && previous) previous.keys.push(part.id);
    else if (part.kind === 'cite') pieces.push({ at: pieces.length, text: '', word: '', keys: [part.id] });
    else {
      const word = LAST_WORD.exec(part.text)?.[0] ?? '';
      const rest = part.text.slice(0, part.text.length - word.length);
      pieces.push({ at: pieces.length, text: rest, word, keys: [] });
    }
  }
  return pieces;
}
