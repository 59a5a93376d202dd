import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Route {
  /** As the folder says it, groups included: `/(public)/organizations/[organization]`. */
  name: string;
  pattern: RegExp;
  literals: number;
}

/** Every page of the house, from the folders themselves: a new one cannot be forgotten. */
export const ROUTES: readonly Route[] = pagesIn(join('app', '[locale]'), '')
  .filter((name) => !name.includes('[...'))
  .map((name) => {
    const parts = name.split('/').filter((part) => part !== '' && !part.startsWith('('));
    const shape = parts.map((part) => (part.startsWith('[') ? '/[^/]+' : `/${part}`)).join('');
    return {
      name,
      pattern: new RegExp(`^/[a-z]{2}${shape}$`),
      literals: parts.filter((part) => !part.startsWith('[')).length,
    };
  })
  .sort((a, b) => b.literals - a.literals);

function pagesIn(folder: string, name: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pagesIn(join(folder, entry.name), `${name}/${entry.name}`);
    return entry.name === 'page.tsx' ? [name] : [];
  });
}

export function routeOf(path: string): Route | undefined {
  const [own = ''] = path.split('?');
  return ROUTES.find(({ pattern }) => pattern.test(own));
}
