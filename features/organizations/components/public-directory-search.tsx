import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { ChipLink } from '@/components/ui/chip-link';
import { countryName } from '@/lib/countries';
import type { Locale } from '@/lib/locales';
import { directoryAddress } from '../directory-rules';
import type { DirectoryEntry } from '../public-view';
import { PublicDirectoryPlaces } from './public-directory-places';

interface Props {
  locale: Locale;
  /** All organizations: the filters offer only what there is. */
  all: readonly DirectoryEntry[];
  q?: string;
  country?: string;
  city?: string;
}

/** More places than that are chosen from lists: as links they would fill the screen before the first organization. */
const MOST_CHIPS = 12;

/** Search and filters of the directory: a form and links, addresses that can be passed on. */
export async function PublicDirectorySearch({ locale, all, q = '', country = '', city = '' }: Props) {
  const t = await getTranslations('site.directory');
  const common = await getTranslations('common');
  const { compare } = new Intl.Collator(locale);
  const countries = [...new Set(all.map(({ countryCode }) => countryCode))]
    .map((code) => ({ value: code, name: countryName(code, locale) }))
    .sort((a, b) => compare(a.name, b.name));
  const isMany = countries.length + citiesOf(all).length > MOST_CHIPS;
  const inCountry = isMany && country ? all.filter(({ countryCode }) => countryCode === country) : all;
  const cities = citiesOf(inCountry).sort(compare);
  const box = {
    value: q,
    label: t('searchLabel'),
    placeholder: t('placeholder'),
    submit: common('search'),
  };
  if (isMany) {
    const cityOptions = cities.map((name) => ({ value: name, name }));
    return (
      <SearchForm action={`/${locale}/search`} {...box}>
        <div className="mt-3 flex flex-wrap gap-2">
          <PublicDirectoryPlaces
            name="country"
            label={t('country')}
            any={t('anyCountry')}
            value={country}
            options={countries}
          />
          <PublicDirectoryPlaces
            name="city"
            label={t('city')}
            any={t('anyCity')}
            value={city}
            options={cityOptions}
          />
        </div>
      </SearchForm>
    );
  }
  const address = (filters: { country: string; city: string }) => directoryAddress(locale, { q, ...filters });
  return (
    <div className="grid grid-cols-1 gap-3">
      <SearchForm
        action={country || city ? `/${locale}/search` : `/${locale}`}
        {...box}
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

const citiesOf = (entries: readonly DirectoryEntry[]) => [
  ...new Set(entries.map((entry) => entry.city?.text).filter((text) => text !== undefined)),
];
