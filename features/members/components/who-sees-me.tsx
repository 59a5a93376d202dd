import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/lib/locales';
import type { OwnProfile } from '../view';
import { DirectoryEntry } from './directory-entry';
import { PublicPersonSpellings } from './public-person-spellings';

type Props = { profile: OwnProfile; locale: Locale; organization: string; home: string | undefined };

/** "Who can see me": the entry that members and board really get, and what the public sees. */
export function WhoSeesMe({ profile, locale, organization, home }: Props) {
  const t = useTranslations('members');
  const safety = useTranslations('safety');
  const { seenBy, seenByAll, safeMode } = profile;
  const unseen = safeMode.isOn ? safety('unseen') : t('profile.unseen');
  return (
    <div className="grid gap-5">
      {(['members', 'board'] as const).map((audience) => (
        <section key={audience}>
          <h3 className="mb-2">{t(`profile.seenBy.${audience}`)}</h3>
          {seenBy[audience].name ? (
            <DirectoryEntry person={seenBy[audience]} {...{ locale, organization, home }} />
          ) : (
            <Card className="card-in soft">{unseen}</Card>
          )}
        </section>
      ))}
      <section>
        <h3 className="mb-2">{t('profile.seenBy.public')}</h3>
        <Card className="card-in">
          {seenByAll ? (
            <>
              <p lang={seenByAll.lang}>{seenByAll.name}</p>
              <PublicPersonSpellings locale={locale} person={seenByAll} />
              <p className="sub">{t('profile.publicName')}</p>
            </>
          ) : (
            <p className="soft">{unseen}</p>
          )}
        </Card>
      </section>
    </div>
  );
}
