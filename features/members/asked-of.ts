import type { ListInput } from './schema';

/** Whom a list asks for: page, order and columns play no part. */
export const askedOf = ({
  after: _,
  before: __,
  letter: ___,
  order: ____,
  cols: _____,
  ...asked
}: ListInput) => asked;
