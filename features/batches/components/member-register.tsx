'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { AlphabetBar } from '@/features/members/components/alphabet-bar';
import { listAddress } from '@/features/members/components/list-address';
import { ListPages } from '@/features/members/components/list-pages';
import { MemberTable } from '@/features/members/components/member-table';
import { NoMembers } from '@/features/members/components/no-members';
import { useLiveRegister } from '@/features/members/components/use-live-register';
import type { Register } from '@/features/members/register-view';
import { countText } from '@/lib/count-text';
import type { Locale } from '@/lib/locales';
import { filterOf } from '../filter-of';
import { ChooseForm } from './choose-form';

type Props = {
  path: string;
  locale: Locale;
  organization: string;
  /** As the page came from the server. */
  register: Register;
  /** How many members there are, whatever is asked for. */
  members: number;
  /** The search box, and what stands between it and the list. */
  children: ReactNode;
  /** The button that adds somebody. */
  add: ReactNode;
};

/**
 * The member list with its search box: what is typed is looked for at once, and pages turn in place. Without JavaScript
 * the same addresses are pages.
 */
export function MemberRegister({ path, locale, organization, register, members, children, add }: Props) {
  const t = useTranslations('members');
  const { shown, isBusy, isSettled, listRef, searchRef, onInput, onClick } = useLiveRegister(path, register);
  const { input, rows, similar, previous, next, found, letters } = shown;
  const count = countText(found?.count ?? members, locale) + (found?.isMore ? '+' : '');
  return (
    <>
      <div ref={searchRef} onInput={onInput}>
        {children}
      </div>
      <p className="sr-only" role="status">
        {isSettled && found ? t('found', { count: found.count, more: found.isMore ? '+' : '' }) : null}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the links inside do it all, by keyboard too */}
      <div
        ref={listRef}
        className="scroll-mt-4 outline-none aria-busy:opacity-60"
        tabIndex={-1}
        aria-busy={isBusy}
        onClick={onClick}
      >
        {rows.length > 0 ? (
          <>
            {letters ? <AlphabetBar path={path} input={input} letters={letters} /> : null}
            <ChooseForm
              key={rows[0]?.id}
              locale={locale}
              organization={organization}
              ids={rows.map(({ id }) => id)}
              found={previous || next ? count : null}
              filter={filterOf(input)}
            >
              <MemberTable rows={rows} path={path} input={input} tick="people" />
            </ChooseForm>
            <ListPages
              found={found}
              previous={previous}
              next={next}
              address={(mark) => listAddress(path, input, mark)}
              isSearch={input.q !== undefined}
            />
          </>
        ) : (
          <NoMembers
            path={path}
            isFirst={members === 0 && !found}
            hasSimilar={similar.length > 0}
            add={add}
          />
        )}
        {similar.length > 0 ? (
          <Section title={t('similar')}>
            <MemberTable rows={similar} path={path} input={input} isUnsorted />
          </Section>
        ) : null}
      </div>
    </>
  );
}
