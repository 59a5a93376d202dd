import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { AccessRole } from '@/db/enums';

type Props = {
  locale: string;
  invitation: {
    organization: { name: string; nameLocale: string };
    inviter: string | null;
    role: AccessRole | null;
    record: string | null;
    email: string | null;
  };
};

/** Who invites, into which organization, as what. */
export function InvitationLetter({ locale, invitation }: Props) {
  const t = useTranslations('accounts');
  const labels = useTranslations('labels');
  const { organization, inviter, role, record, email } = invitation;
  const lang = organization.nameLocale === locale ? undefined : organization.nameLocale;
  return (
    <div className="mb-8">
      <DefinitionList
        facts={[
          { label: t('invitation.organization'), value: <b lang={lang}>{organization.name}</b> },
          {
            label: t('invitation.as'),
            value: role ? labels(`accessRole.${role}`) : t('invitation.asMember', { name: record ?? '' }),
          },
          { label: t('invitation.from'), value: inviter },
          { label: t('invitation.to'), value: email },
        ]}
      />
    </div>
  );
}
