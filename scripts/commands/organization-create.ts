import { createOrganization } from '@/features/organizations/commands/create';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/locales';
import { systemContext } from '@/server/context';
import { type CommandLine, given, needed, oneOf, say } from './command-line';

const text = { type: 'string' } as const;

export const organizationCreate: CommandLine = {
  about: 'a new organization, not yet published',
  usage: '--slug SLUG --name NAME --country CC [--locale az|ru|en] [--timezone ZONE]',
  more: `  --slug       the last part of its address: latin letters, digits, hyphens
  --name       its name, in the language of --locale
  --country    two letters: AZ, RU, DE …
  --locale     the language it mainly writes in (${DEFAULT_LOCALE})
  --timezone   an IANA zone (Asia/Baku)`,
  options: { slug: text, name: text, country: text, locale: text, timezone: text },
  run: async (values) => {
    const locale = oneOf(values, 'locale', LOCALES) ?? DEFAULT_LOCALE;
    const { slug, name } = await createOrganization(systemContext('en'), {
      slug: needed(values, 'slug'),
      names: { [locale]: needed(values, 'name') },
      countryCode: needed(values, 'country').toUpperCase(),
      defaultLocale: locale,
      timezone: given(values, 'timezone') ?? 'Asia/Baku',
    });
    say(`${name}: made as "${slug}".`);
    say(`Next: npm run ocaq -- admin invite --organization ${slug} --email ADDRESS`);
  },
};
