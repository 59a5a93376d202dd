import type { Metadata } from 'next';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/locales';
import { appOrigin } from '@/server/origin';

interface Page {
  locale: Locale;
  /** The address without the language. */
  path: string;
  title: string;
  description?: string;
  type?: 'website' | 'article' | 'profile';
  /** The picture beside a shared link; its path without the language. */
  image?: { path: string; alt: string; width: number; height: number };
  /** Feeds that belong to the page: media type → path without the language. */
  feeds?: Record<string, string>;
}

const LONGEST_DESCRIPTION = 200;

/** Title, description, canonical address, the other languages, Open Graph. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  type = 'website',
  image,
  feeds = {},
}: Page): Metadata {
  const origin = appOrigin();
  const url = `${origin}/${locale}${path}`;
  const images = image && [{ ...image, url: `${origin}/${locale}${image.path}`, type: 'image/png' }];
  const short = description ? shortened(description) : undefined;
  return {
    title,
    description: short,
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(LOCALES.map((language) => [language, `${origin}/${language}${path}`])),
        'x-default': `${origin}/${DEFAULT_LOCALE}${path}`,
      },
      types: Object.fromEntries(
        Object.entries(feeds).map(([media, feed]) => [media, `${origin}/${locale}${feed}`]),
      ),
    },
    openGraph: {
      type,
      url,
      title,
      description: short,
      siteName: 'Ocaq',
      locale: { az: 'az_AZ', ru: 'ru_RU', en: 'en_GB' }[locale],
      ...(images ? { images } : {}),
    },
    twitter: {
      card: images ? 'summary_large_image' : 'summary',
      title,
      description: short,
      ...(images ? { images } : {}),
    },
  };
}

/** Without reference marks, cut at a word. */
function shortened(text: string): string {
  const plain = text
    .replace(/\[\[cite:[a-z0-9-]+\]\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST_DESCRIPTION) return plain;
  return `${plain.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/, '')}…`;
}
