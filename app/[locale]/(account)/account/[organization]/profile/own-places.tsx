import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';

type Props = { path: string; isMember: boolean };

/** What else belongs to the person, the most used first. */
export async function OwnPlaces({ path, isMember }: Props) {
  const places = [
    ...(isMember
      ? [
          { href: 'card', label: (await getTranslations('cards'))('title') },
          { href: 'dues', label: (await getTranslations('dues'))('account.own') },
          { href: 'members', label: (await getTranslations('members'))('directory.title') },
        ]
      : []),
    { href: 'consents', label: (await getTranslations('consents'))('own.title') },
    { href: 'my-data', label: (await getTranslations('personal-data'))('title') },
  ];
  return places.map(({ href, label }) => (
    <ButtonLink key={href} href={`${path}/${href}`}>
      {label}
    </ButtonLink>
  ));
}
