import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createTranslator } from 'use-intl/core';

export type Locale = 'az' | 'ru' | 'en';
export const LOCALES: readonly Locale[] = ['az', 'ru', 'en'];

/** What the messages are kept in, a file for each. */
export const NAMESPACES = readdirSync(join('messages', 'az')).map((file) => basename(file, '.json'));

export type Texts = (key: string, values?: Record<string, string | number>) => string;

/** The words of the pages, from the same files that the pages take them from. */
export function texts(locale: Locale): Texts {
  const messages = Object.fromEntries(
    NAMESPACES.map((name) => [
      name,
      JSON.parse(readFileSync(join('messages', locale, `${name}.json`), 'utf8')),
    ]),
  );
  const translate = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  return (key, values) => translate(key as never, values as never);
}

export const az = texts('az');
export const ru = texts('ru');
export const en = texts('en');
