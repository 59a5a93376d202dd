import { nextMention, type PlacedMention, type Scene, sentenceBounds } from './scene';

const SENTENCES_BACK = 8;

/** Who the article is telling of before a sentence: the one named last as its subject, of one sex where a pronoun tells it. */
export function inFocus(
  scene: Scene,
  at: number,
  gender: 'm' | 'f' | null = null,
): PlacedMention | undefined {
  const [from] = sentenceBounds(scene, at);
  const index = scene.marked.sentence[from] ?? -1;
  const isOther = ({ person }: PlacedMention) =>
    gender !== null && person.gender !== 'mf' && person.gender !== gender;
  for (let back = 1; back <= SENTENCES_BACK && index - back >= 0; back++) {
    const sentence = scene.marked.doc.sentences[index - back];
    const named = sentence
      ? mentionsIn(scene, sentence.from, sentence.to).filter((one) => !isOther(one))
      : [];
    const subject = named.find(({ cases }) => cases.includes('nom') || cases.includes('be'));
    // `Вместе с Иваном она создала …`: the subject is told by the pronoun.
    if (subject || (named[0] && !hasPronoun(scene, sentence))) return subject ?? named[0];
  }
  return undefined;
}

/** `həkim A və fəhlə B ilə bərabər`: with whom something was done. */
const _isCompanion = ({ tokens, locale }: Scene, { to }: PlacedMention): boolean =>
  locale === 'az' && tokens.slice(to, to + 6).some(({ lower }) => lower === 'ilə');

const hasPronoun = ({ tokens, locale }: Scene, sentence: { from: number; to: number } | undefined) =>
  locale !== 'az' &&
  sentence !== undefined &&
  tokens.slice(sentence.from, sentence.to).some(({ lower }) => /^(?:он|она|he|she)$/u.test(lower));

function mentionsIn(scene: Scene, from: number, to: number): PlacedMention[] {
  const named: PlacedMention[] = [];
  let next = nextMention(scene, from, to);
  while (next && next.to <= to) {
    named.push(next);
    next = nextMention(scene, next.to, to);
  }
  return named;
}
