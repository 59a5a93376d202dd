/** Control characters except line breaks and tabs; zero-width characters, soft hyphens, direction controls, tags, BOM. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Letters of ready-made signs, digits, printing ASCII and spaces: nothing in them is unseen or composed otherwise. */
const PLAIN = /^[\u0020-\u007E\u00C0-\u024F\u0259\u0400-\u045F\u048A-\u04FF]*$/;

/** Almost every cell of a list: looked at once instead of cleaned six times. */
const isClean = (text: string) =>
  PLAIN.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ');

function withoutUnseen(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(UNSEEN, '')
    .normalize('NFC');
}

/** Cuts to `max` UTF-16 units, never through a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return text.slice(0, Math.max(0, end)).trimEnd();
}

/**
 * One line of text as people typed or pasted it: NFC, nothing invisible, all white space one space, trimmed, cut to
 * `max` characters. Emoji built with a joiner come apart; that is accepted in names and titles.
 */
export function cleanLine(text: string, max: number): string {
  if (isClean(text)) return cut(text, max);
  return cut(
    withoutUnseen(text.replace(/(?!\uFEFF)[\s\u0085]/gu, ' '))
      .replace(/\s+/gu, ' ')
      .trim(),
    max,
  );
}

/** Text of several lines: the same as `cleanLine`, but line breaks stay (CRLF and CR become LF, at most one empty line). */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return withoutUnseen(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Tells whether Latin, Cyrillic or Greek letters meet in one word: a slip of the keyboard, or somebody posing. */
export function hasMixedScript(word: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return scripts.filter((script) => script.test(word)).length > 1;
}
