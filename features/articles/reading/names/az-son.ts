type Case = 'gen' | 'dat' | 'acc' | 'ins' | 'loc' | 'abl';

const SON = /^(.{2,40}(?:oğlu|oglu|qızı))(na|nun|nın|nu|nı|nda|ndan|yla)$/iu;
const CASES: Record<string, Case> = {
  na: 'dat', nun: 'gen', nın: 'gen', nu: 'acc', nı: 'acc', nda: 'loc', ndan: 'abl', yla: 'ins',
}; // biome-ignore format: a table

/** `Sabitoğluna`, `Aslanqızının`: the possessive of a name has endings of its own. */
export function azSonOf(word: string): { base: string; kase: Case } | null {
  const [, base, ending = ''] = SON.exec(word) ?? [];
  return base ? { base, kase: CASES[ending.toLowerCase()] ?? 'gen' } : null;
}
