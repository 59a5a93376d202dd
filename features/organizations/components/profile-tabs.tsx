import { useTranslations } from 'next-intl';
import { TabsNav } from '@/components/ui/tabs-nav';

type Props = { locale: string; organization: string; current: 'texts' | 'settings' | 'privacy' };

/** The parts of the public profile. */
export function ProfileTabs({ locale, organization, current }: Props) {
  const t = useTranslations('organizations');
  const root = `/${locale}/manage/${organization}/profile`;
  return (
    <TabsNav
      label={t('places.profile')}
      wrap={false}
      tabs={[
        { href: root, label: t('profile.tabTexts'), current: current === 'texts' },
        { href: `${root}/settings`, label: t('profile.tabSettings'), current: current === 'settings' },
        { href: `${root}/privacy`, label: t('profile.tabPrivacy'), current: current === 'privacy' },
      ]}
    />
  );
}
