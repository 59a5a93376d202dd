import { describe, expect, it } from 'vitest';
import { fieldErrors } from '@/lib/validation';
import { registerSchema } from './schema';

const good = { event: 'novruz', key: 'd5a1a1e4-6f1c-4b8e-9d43-0e5a3f6f1c11', name: 'Aynur' };
const errorsOf = (input: object) => {
  const result = registerSchema.safeParse({ ...good, ...input });
  return result.success ? {} : fieldErrors(result.error);
};

describe('registerSchema', () => {
  it.each([
    ['as it should be', {}, {}],
    ['no name', { name: undefined }, { name: 'required' }],
    ['a name of blanks', { name: ' \u202e\u200f ' }, { name: 'required' }],
    ['10,000 letters', { name: 'ə'.repeat(10_000) }, { name: 'too-long' }],
    ['2 MB of text', { note: 'x'.repeat(2_000_000) }, { note: 'too-long' }],
    ['no mail address', { email: 'aynur' }, { email: 'email' }],
    ['300 guests', { guests: Array.from({ length: 300 }, () => ({ name: 'x' })) }, { guests: 'too-big' }],
    ['half a guest', { adults: '1.5' }, { adults: 'invalid' }],
    ['fewer than none', { adults: '-1' }, { adults: 'too-small' }],
    ['ages in words', { ages: 'six' }, { ages: 'ages' }],
    ['what nobody asked for', { state: 'confirmed' }, { '': 'invalid' }],
  ])('%s', (_, input, errors) => {
    expect(errorsOf(input)).toEqual(errors);
  });

  it('keeps emoji and script as the text that it is, and drops what nobody sees', () => {
    const name = '  Aynur \u202e<script>alert(1)</script>  🎉 ';
    expect(registerSchema.parse({ ...good, name, ages: '6, 9;3', email: 'Aynur@Example.ORG' })).toMatchObject(
      {
        name: 'Aynur <script>alert(1)</script> 🎉',
        ages: [6, 9, 3],
        email: 'aynur@example.org',
      },
    );
  });
});
