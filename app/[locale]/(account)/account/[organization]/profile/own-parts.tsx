import { getTranslations } from 'next-intl/server';
import { ChipLink } from '@/components/ui/chip-link';

/** The way to the parts of a long page. */
export async function OwnParts() {
  const t = await getTranslations('members');
  const parts = [
    { id: 'details', title: t('profile.edit') },
    { id: 'changes', title: (await getTranslations('changes'))('own.title') },
    { id: 'photo', title: t('field.photo') },
    { id: 'visibility', title: t('profile.visibility') },
    { id: 'safe-mode', title: (await getTranslations('safety'))('title') },
    { id: 'who-sees-me', title: t('profile.whoSeesMe') },
  ];
  return (
    <nav className="actions tools-line" aria-label={t('profile.onThisPage')}>
      {parts.map(({ id, title }) => (
        <ChipLink key={id} href={`#${id}`}>
          {title}
        </ChipLink>
      ))}
    </nav>
  );
}
