const SUFFIX_BY_LAST_DIGIT = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'];
const SUFFIX_BY_TENS = ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'];

/**
 * The Azerbaijani ordinal suffix of a whole number from 0: `ci cı cu cü`, by its last spoken word (9 doqquz → cu,
 * 40 qırx → cı, 100 yüz → cü, 1000 min → ci). `Intl.PluralRules` errs at the thousands. Rule: language notes §6.1.
 */
export function azOrdinalSuffix(number: number): string {
  if (number === 0) return 'cı';
  if (number % 10 !== 0) return SUFFIX_BY_LAST_DIGIT[number % 10] ?? '';
  if (number % 100 !== 0) return SUFFIX_BY_TENS[(number % 100) / 10] ?? '';
  if (number % 1000 !== 0) return 'cü';
  return number % 1_000_000 === 0 ? 'cu' : 'ci';
}

/** `2019-cu`, `26-cı`. */
export function azOrdinal(number: number): string {
  return `${number}-${azOrdinalSuffix(number)}`;
}

/** `2019-cu il`. */
export function azYear(year: number): string {
  return `${azOrdinal(year)} il`;
}

/** `1st 2nd 3rd 4th … 11th 12th 13th … 21st`. */
export function enOrdinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
