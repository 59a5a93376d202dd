import 'server-only';
import { strToU8, zipSync } from 'fflate';
import type { OrganizationContext } from '@/server/context';
import { loadMessages } from '@/server/i18n/messages';
import { translator } from '@/server/i18n/translator';
import { SEEN } from './deeds';
import { readAll } from './hand-out';
import { readablePage } from './readable-page';

/** Everything that is kept, as a page to read and as JSON for another program, with the pictures. */
export async function dataArchive(context: OrganizationContext, personId: string): Promise<Uint8Array> {
  const { locale, organization, now } = context;
  const everybody = await readAll(context, personId);
  const t = await translator(locale, 'personal-data');
  const journal = await translator(locale, 'organizations');
  const messages = await loadMessages(locale);
  const has = (key: string) => isText(messages['personal-data'], key);
  const action = (name: string) => {
    if (name === SEEN) return t('page.seen');
    const key = `journal.actions.${name}`;
    return isText(messages.organizations, key) ? journal(key) : name;
  };
  const words = { locale, zone: organization.timezone, t, has, action };
  const json = {
    organization: organization.slug,
    madeAt: now.toISOString(),
    people: everybody.map(({ photo: _, ...person }) => person),
  };
  const files: Record<string, Uint8Array> = {
    'my-data.html': strToU8(readablePage(organization.slug, everybody, now, words)),
    'my-data.json': strToU8(JSON.stringify(json, null, 2)),
  };
  everybody.forEach(({ photo }, index) => {
    if (photo) files[`photo-${index + 1}.webp`] = new Uint8Array(photo);
  });
  return zipSync(files, { level: 6 });
}

function isText(tree: unknown, key: string): boolean {
  const found = key
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], tree);
  return typeof found === 'string';
}
