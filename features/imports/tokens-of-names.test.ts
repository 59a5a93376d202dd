import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GIVEN_VARIANTS, OWN_VARIANTS } from '@/lib/names/variants';
import { personTokensOf } from '../members/index-person';
import { tokensOfNames } from './tokens-of-names';

it('gives the tokens that the record itself would be indexed by', () => {
  const words = [...GIVEN_VARIANTS, ...OWN_VARIANTS].flatMap(({ az, others }) => [az, ...others]);
  const word = fc.constantFrom(...words, 'Xanım', 'Zadə', 'Əli-Heydər', 'Rəsul-zadə', 'Q', 'Dr', 'oğlu');
  const father = fc.oneof(
    fc.constant(null),
    fc.tuple(word, fc.constantFrom('oğlu', 'qızı', 'оглы', 'кызы')).map((parts) => parts.join(' ')),
    fc.constantFrom('Вагифович', 'Рауфовна', 'Kamal', 'Гасан-оглы'),
  );
  const name = fc.record({ given: word, surname: word, patronymic: father });
  const tokensOf = tokensOfNames();
  const sorted = (tokens: { token: string; isName: boolean }[]) =>
    tokens.map(({ token, isName }) => `${token} ${isName}`).sort();
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 2 }), (own, forms) => {
      expect(sorted(tokensOf(own, forms))).toEqual(sorted(personTokensOf(own, forms)));
    }),
    { numRuns: 2000 },
  );
});
