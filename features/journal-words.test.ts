import { expect, it } from 'vitest';
import messages from '@/messages/az/organizations.json';

const files = import.meta.glob<Record<string, unknown>>(['./*/commands/*.ts', './*/invitation-joining.ts'], {
  eager: true,
});

/** Commands that write nothing into the journal of an organization: their journal is empty, or one's own account is no matter of it. */
const SILENT = [
  'announcement.feed',
  'announcement.test',
  'batch.choose',
  'batch.choose-for-export',
  'batch.plan',
  'batch.work',
  'claim.send-link',
  'consent.mail',
];
const isSilent = (name: string) =>
  SILENT.includes(name) || (name.startsWith('account.') && name !== 'account.create');

const names = [
  ...new Set(
    Object.values(files)
      .flatMap((exported) => Object.values(exported))
      .flatMap((one) =>
        typeof one === 'function' && 'commandName' in one && typeof one.commandName === 'string'
          ? [one.commandName]
          : [],
      ),
  ),
].sort();

const wordOf = (name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part],
      messages.journal.actions,
    );

it('whatever stands in the journal, and in what is kept about somebody, is said in words', () => {
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => !isSilent(name) && typeof wordOf(name) !== 'string')).toEqual([]);
  expect(SILENT.filter((name) => !names.includes(name))).toEqual([]);
});
