import type { RegistrationState } from '@/db/enums';
import { APPROVED_EVENT, ATTENDED_EVENT, FULL_EVENT } from './events';

/** Somebody of the party beside the registrant: by name, as an adult, or as a child of an age. */
export type Guest = string | 'adult' | number;

export interface DemoParty {
  /** The number of the member, or the name of a visitor. */
  who: number | string;
  state: RegistrationState;
  guests?: readonly Guest[];
  byAdmin?: boolean;
  /** How many of the party came. */
  came?: number;
}

/** In order of arrival. The full event has 20 seats: ten parties hold them all, three wait. */
export const PARTIES: Record<string, readonly DemoParty[]> = {
  [FULL_EVENT]: [
    { who: 14, state: 'confirmed', guests: ['Lalə Misallı'] },
    { who: 16, state: 'confirmed' },
    { who: 18, state: 'confirmed', guests: ['adult', 6, 9] },
    { who: 'Nuray Nağıllı', state: 'confirmed', guests: ['adult'] },
    { who: 19, state: 'cancelled', guests: ['adult'] },
    { who: 20, state: 'confirmed' },
    { who: 22, state: 'confirmed', guests: ['Zaur Sınaqzadə', 11] },
    { who: 23, state: 'confirmed', byAdmin: true },
    { who: 'Samir Xəyalzadə', state: 'confirmed', guests: ['adult'] },
    { who: 24, state: 'confirmed', guests: ['adult', 4] },
    { who: 26, state: 'confirmed' },
    { who: 27, state: 'waiting', guests: ['adult'] },
    { who: 'Aida Kağızlı', state: 'waiting' },
    { who: 29, state: 'waiting', guests: ['adult', 3, 7] },
  ],
  [APPROVED_EVENT]: [
    { who: 30, state: 'confirmed', guests: ['adult', 2, 5] },
    { who: 31, state: 'confirmed' },
    { who: 'Rasim Örnəkli', state: 'pending', guests: ['adult', 8] },
    { who: 34, state: 'declined' },
    { who: 35, state: 'confirmed', guests: [10] },
  ],
  [ATTENDED_EVENT]: [
    { who: 14, state: 'confirmed', came: 1 },
    { who: 32, state: 'confirmed', guests: ['adult'], came: 2 },
    { who: 36, state: 'confirmed', guests: ['Tərlan Sətirli', 12], came: 2 },
    { who: 38, state: 'confirmed' },
    { who: 'Vəfa Təsvirzadə', state: 'confirmed', guests: ['adult'], came: 2 },
    { who: 39, state: 'cancelled' },
    { who: 40, state: 'confirmed', byAdmin: true, came: 1 },
  ],
};
