export type TextPart = { text: string; match: boolean };
type Props = { parts: TextPart[]; lang?: string };

/** A text with the matching parts marked. */
export function HighlightedText({ parts, lang }: Props) {
  let at = 0;
  return (
    <span lang={lang}>
      {parts.map((part) => {
        const key = at;
        at += part.text.length;
        return part.match ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </span>
  );
}
