import { expect, it } from 'vitest';
import { refusedState } from './refused-state';

const TEXTS: Record<string, string> = {
  form: 'Look at the fields.',
  'file-kind': 'Not readable.',
  'not-found': 'Gone.',
};
const t = Object.assign((key: never) => TEXTS[key] ?? '', { has: (key: never) => key in TEXTS });

it('shows a form again with what was said of it and what was typed', () => {
  expect(refusedState({ refused: 'file.file-kind', start: '2019', notice: ['a', 'b'] }, t)).toEqual({
    status: 'error',
    message: 'Look at the fields.',
    errors: { file: 'Not readable.' },
    values: { start: '2019' },
  });
});

it('says what concerns the whole form', () => {
  expect(refusedState({ refused: '.not-found' }, t)).toMatchObject({ message: 'Gone.', errors: {} });
});

it.each([undefined, '', 'file', 'file.', 'file.<b>', 'file.made-up'])(
  'shows a new form for %s',
  (refused) => {
    expect(refusedState({ refused }, t)).toBeUndefined();
  },
);
