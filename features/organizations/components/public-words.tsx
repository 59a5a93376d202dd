import type { PublicText } from '../public-view';

/** A text with the language that it stands in, where that is not the page's. */
export function PublicWords({ text }: { text: PublicText }) {
  return text.lang ? <span lang={text.lang}>{text.text}</span> : text.text;
}
