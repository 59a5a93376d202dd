import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { OfficesOf } from '@/features/members/components/offices-of';
import { SafeMark } from '@/features/members/components/safe-mark';
import { StatusOf } from '@/features/members/components/status-of';
import { listName } from '@/features/members/list-name';
import type { Locale } from '@/lib/locales';
import type { memberOrLeadOn } from './member-or-lead-on';

type Props = {
  member: Awaited<ReturnType<typeof memberOrLeadOn>>;
  locale: Locale;
  /** The slug of the organization. */
  organization: string;
};

/** Who it is, what they are today, and what is done most with a record. */
export async function MemberHeader({ member, locale, organization }: Props) {
  const t = await getTranslations('members');
  const root = `/${locale}/manage/${organization}`;
  return (
    <PageHeader
      title={listName(member, locale)}
      above={<a href={`${root}/members`}>{t('title')}</a>}
      sub={
        <>
          <StatusOf status={member.status} />
          {member.offices.length > 0 ? ' · ' : null}
          <OfficesOf offices={member.offices} />
          {member.isSafe ? (
            <>
              {' · '}
              <SafeMark text={(await getTranslations('safety'))('mark')} />
            </>
          ) : null}
        </>
      }
      actions={
        <>
          <ButtonLink href={`${root}/dues/people/${member.id}`}>
            {(await getTranslations('dues'))('account.title')}
          </ButtonLink>
          <ButtonLink href={`${root}/members/${member.slug}/card`}>
            {(await getTranslations('cards'))('title')}
          </ButtonLink>
          <ButtonLink href={`${root}/members/${member.slug}/edit`} look="primary">
            {t('edit.action')}
          </ButtonLink>
        </>
      }
    />
  );
}
