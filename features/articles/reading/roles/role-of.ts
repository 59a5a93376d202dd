import type { Role } from '../proposals';
import type { PersonWord } from './person-words';
import type { Scene } from './scene';

/** What one is who had the office before. */
export const heldBefore = (role: Role | 'calling') =>
  (/^(?:chair|president|board-chair)$/u.test(role) ? 'former-chair' : role) as Role;

const AZ_STATE =
  /^(?:qubernator|nazir|səfir|konsul|direktor|mer|rektor|icra|başçı|hakimiyyət|müdir|komissar|dekan|redaktor)\p{L}*$/u;

const PARLIAMENT =
  /^(?:bundestag|parliament|duma|knesset|sejm|seimas|senate|cabinet|parlament|senat|парламента|сената|сейма|бундестага|кнессета|думы|меджлиса)$/u;

/** `Chair: A. Secretary: B. Members: C, D`: the members of a list of officers are the board's. */
function isLineOfMembers({ tokens, marked: { wordAt } }: Scene, from: number, to: number): boolean {
  const isLabel = (end: number) => /^[:–—]$/u.test(tokens[end]?.text ?? '');
  if (!isLabel(to)) return false;
  for (let at = from - 1; at >= 0 && from - at < LIST_OF_OFFICERS; at--) {
    const word = wordAt[at];
    if (word && OFFICERS.has(word.role) && isLabel(word.to)) return true;
  }
  return false;
}

/** `chairman from 1988 to 1996`. */
const TERM = /^from \d{4} (?:to|until) \d{4}$/u;

const LIST_OF_OFFICERS = 40;
const OFFICERS: ReadonlySet<Role | 'calling'> = new Set<Role>([
  'chair',
  'board-chair',
  'president',
  'deputy-chair',
  'vice-president',
  'secretary',
  'treasurer',
]);

const RU_DISTRICT =
  /^(?:район|округ|муниципальн|сельсовет|поселени|администраци|горсовет|улус|уезд|наслег)(?:а|у|ом|е|я|ю|и|ого|ой)?$/u;

/** The chair of a commission that checks the books is an auditor. */
export function roleOf(scene: Scene, { role, from, to, word }: PersonWord, start: number): Role {
  // "Birliyin sədri olmuş X".
  if (scene.locale === 'az' && scene.tokens[to]?.lower === 'olmuş') return heldBefore(role);
  if (
    scene.locale === 'en' &&
    TERM.test(
      scene.tokens
        .slice(to, to + 4)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return heldBefore(role);
  if (role === 'member' && isLineOfMembers(scene, from, to)) return 'board-member';
  if (role === 'deputy-chair' && AZ_STATE.test(scene.tokens[from - 1]?.lower ?? '')) return 'other';
  const beside = [scene.tokens[from - 1]?.lower ?? '', scene.tokens[from + 1]?.lower ?? ''];
  if (role === 'member' && beside.some((lower) => PARLIAMENT.test(lower))) return 'other';
  if (
    role === 'other' &&
    word === 'members' &&
    scene.tokens[from]?.lower === 'council' &&
    !scene.tokens[from]?.capital
  )
    return 'board-member';
  // `глава Ольховского района`: of a district, whatever its name.
  const behind = [1, 2, 3].map((step) => scene.tokens[from + step]?.lower ?? '');
  if (
    role === 'leader' &&
    /^глав[аыеуо]/u.test(word) &&
    behind.some(
      (lower, step) =>
        RU_DISTRICT.test(lower) && behind.slice(0, step).every((one) => /(?:ого|его|ой|ей)$/u.test(one)),
    )
  )
    return 'other';
  if (role !== 'chair' && role !== 'member' && role !== 'leader') return role as Role;
  const isOfCommission =
    /^(?:komissiya|комисси|committee)/u.test(scene.tokens[from - 1]?.lower ?? '') ||
    [1, 2].some((step) => /^(?:комисси|групп)/u.test(scene.tokens[from + step]?.lower ?? ''));
  if (!isOfCommission) return role;
  for (let at = from + 1; at >= start; at--)
    if (/^(?:təftiş|nəzarət|ревизион|audit)/u.test(scene.tokens[at]?.lower ?? '')) return 'auditor';
  return role;
}
