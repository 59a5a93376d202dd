import type { Role } from '../proposals';

/** Phrases by what they make of a person, `|` between phrases. A calling is a profession or a title, no office. */
export type PersonWords = Partial<Record<Role | 'calling', string>>;
