import { describe, expect, it } from 'vitest';
import { fillErrorShell, needsItsScript } from './error-page';

const shell = '<!DOCTYPE html><html id="__next_error__"><head><title>Ocaq</title></head><body></body></html>';

describe('fillErrorShell', () => {
  it('leaves every other page alone', () => {
    const page = '<!DOCTYPE html><html lang="az"><body>Ocaq</body></html>';
    expect(fillErrorShell(page, '/az', 200)).toBe(page);
  });

  it.each([
    ['/az/organizations/yoxdur', 404, 'lang="az"', 'Belə səhifə yoxdur'],
    ['/ru/nope?x=1', 404, 'lang="ru"', 'Такой страницы нет'],
    ['/az/links/kohne-kecid', 404, 'lang="az"', 'Bu keçid işləmir'],
    ['/en/organizations/moskva-qerb', 500, 'lang="en"', 'Something went wrong'],
  ])('says at %s with %i what happened, in the language of the address', (address, status, lang, title) => {
    const page = fillErrorShell(shell, address, status);
    expect(page).toContain(`<html ${lang}>`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).not.toContain('<script');
  });

  it('leaves what the script makes of the shell to whoever manages, and stands by for who has no script', () => {
    const managed = shell.replace('</body>', '<script>["data-not-found"]</script></body>');
    const page = fillErrorShell(managed, '/ru/manage/numune/nope', 404);
    expect(page).toContain('<html id="__next_error__" lang="ru">');
    expect(page).toContain('<script>["data-not-found"]</script>');
    expect([page, fillErrorShell(shell, '/ru/nope', 404)].map(needsItsScript)).toEqual([true, false]);
    expect(page).toMatch(/<noscript>.*<h1>Такой страницы нет<\/h1>.*<\/noscript>/);
    expect(fillErrorShell(managed, '/ru/manage/numune/nope', 500)).not.toContain('<script');
  });

  it('asks the browser for the language where the address has none', () => {
    expect(fillErrorShell(shell, '/', 500, 'ru-RU,ru;q=0.9')).toContain('<html lang="ru">');
  });

  it('leads to the same address in the other languages, but writes nothing strange back', () => {
    expect(fillErrorShell(shell, '/az/organizations/x-1', 404)).toContain('href="/en/organizations/x-1"');
    expect(fillErrorShell(shell, '/az/"><script>alert(1)</script>', 404)).not.toContain('alert');
  });
});
