import { useTranslations } from 'next-intl';
import { AZ_ALPHABET } from '@/lib/names/sort-key';
import type { ListInput } from '../schema';
import { listAddress } from './list-address';

type Props = { path: string; input: ListInput; letters: readonly string[] };

/** A to Z of the Azerbaijani alphabet: each letter leads to the page on which it begins; those that nobody has are dim. */
export function AlphabetBar({ path, input, letters }: Props) {
  const t = useTranslations('members');
  return (
    <nav className="letters no-print" aria-label={t('letters.label')} lang="az">
      <ul>
        {AZ_ALPHABET.map((letter) => (
          <li key={letter}>
            {letters.includes(letter) ? (
              <a
                href={listAddress(path, input, { letter })}
                aria-current={input.letter === letter ? 'true' : undefined}
              >
                {letter}
              </a>
            ) : (
              <span>{letter}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
