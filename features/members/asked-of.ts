import { questionsOf } from './filter-rules';
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

/** Whether a list asks for anybody in particular. */
export const isAsked = (input: ListInput) =>
  questionsOf(input).length > 0 ||
  Object.entries(askedOf(input)).some(([name, value]) => value !== undefined && !name.startsWith('answer'));
