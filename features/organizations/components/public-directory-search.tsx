import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { ChipLink } from '@/components/ui/chip-link';
import { countryName } from '@/lib/countries';
import type { Locale } from '@/lib/locales';
import type { DirectoryEntry } from '../public-view';

interface Props {
  locale: Locale;
  /** All organizations: the filters offer only what there is. */
  all: readonly DirectoryEntry[];
  q?: string;
  country?: string;
  city?: string;
}

/** Search and filters of the directory: a form and links, addresses that can be passed on. */
export async function PublicDirectorySearch({ locale, all, q = '', country = '', city = '' }: Props) {
  const t = await getTranslations('site.directory');
  const common = await getTranslations('common');
  const countries = [...new Set(all.map(({ countryCode }) => countryCode))].map((code) => ({
    value: code,
    name: countryName(code, locale),
  }));
  const cities = [...new Set(all.map((entry) => entry.city?.text).filter((text) => text !== undefined))];
  const address = (filters: Record<string, string>) => {
    const kept = Object.entries({ q, country, city, ...filters }).filter(([, value]) => value !== '');
    return kept.length > 0 ? `/${locale}/search?${new URLSearchParams(kept)}` : `/${locale}`;
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      <SearchForm
        action={country || city ? `/${locale}/search` : `/${locale}`}
        value={q}
        label={t('searchLabel')}
        placeholder={t('placeholder')}
        submit={common('search')}
        keep={{ country: country || undefined, city: city || undefined }}
      />
      {countries.length > 1 || cities.length > 1 || country || city ? (
        <div className="flex flex-wrap gap-2">
          <ChipLink href={address({ country: '', city: '' })} current={!country && !city}>
            {t('everywhere')}
          </ChipLink>
          {countries.map(({ value, name }) => (
            <ChipLink key={value} href={address({ country: value, city: '' })} current={country === value}>
              {name}
            </ChipLink>
          ))}
          {cities.map((name) => (
            <ChipLink key={name} href={address({ city: name, country: '' })} current={city === name}>
              {name}
            </ChipLink>
          ))}
        </div>
      ) : null}
    </div>
  );
}
