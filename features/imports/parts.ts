/** The parts of a row: 0 is its own person, then their spouse, and from here on their children. */
export const SPOUSE_PART = 1;
export const FIRST_CHILD_PART = 2;
