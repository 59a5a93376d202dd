import type { Role } from '../proposals';
import { listFrom, nextMention, type Scene, sentenceBounds } from './scene';

const GIVES: readonly [RegExp, Role][] = [
  [/^(?:talk|lecture|presentation|keynote|paper|address|workshop|seminar)$/u, 'speaker'],
  [/^(?:song|songs|recital|sketch|monologue|dance|performance|reading|recitation)$/u, 'performer'],
];
const OPENING = /^["«“„]$/u;
const CLOSING = /^["»”“]$/u;
const LONGEST_TITLE = 16;

/** The token before the quoted title that ends at `close`, over a colon or a comma; -1 where no title does. */
function beforeTitle({ tokens }: Scene, close: number, start: number): number {
  for (let at = close - 2; at >= start && close - at <= LONGEST_TITLE; at--) {
    if (!OPENING.test(tokens[at]?.text ?? '')) continue;
    return /^[:,–—-]$/u.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  }
  return -1;
}

/** `Talk: "The lost villages" by A B`: an item of a programme whose title stands between what it is and by whom. */
export function programmesIn(scene: Scene): void {
  const { tokens, locale } = scene;
  if (locale !== 'en') return;
  tokens.forEach(({ lower }, at) => {
    if (lower !== 'by' || !CLOSING.test(tokens[at - 1]?.text ?? '')) return;
    const [start, end] = sentenceBounds(scene, at);
    const kind = tokens[beforeTitle(scene, at - 1, Math.max(0, start - 2))]?.lower ?? '';
    const role = GIVES.find(([words]) => words.test(kind))?.[1];
    const first = role && nextMention(scene, at + 1, Math.min(end, at + 8));
    if (!first) return;
    for (const { person } of listFrom(scene, first, end)) scene.give(person, role, at, at + 1);
  });
}
