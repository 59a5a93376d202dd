import { useTranslations } from 'next-intl';
import type { AccessRole } from '@/db/enums';
import { GiveAccessForm } from './give-access-form';

type Props = {
  locale: string;
  organization: string;
  term: string;
  roles: AccessRole[];
  hasAccount: boolean;
  /** The slug of the holder's record. */
  member: string;
};

/** The access that was given with an office, and giving it: it ends with the term by itself. */
export function TermAccess({ roles, hasAccount, member, ...props }: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  return (
    <div className="grid max-w-[40rem] gap-3">
      <p className="soft">{t('access.explained')}</p>
      {roles.length > 0 ? (
        <p>{t('access.given', { roles: roles.map((role) => labels(`accessRole.${role}`)).join(', ') })}</p>
      ) : null}
      {hasAccount ? (
        <GiveAccessForm {...props} />
      ) : (
        <p>
          {t('access.noAccount')}{' '}
          <a href={`/${props.locale}/manage/${props.organization}/members/${member}`}>{t('access.invite')}</a>
        </p>
      )}
    </div>
  );
}
