import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const conf = readFileSync('deploy/nginx.conf', 'utf8');
/** What the log writes instead of an address, as nginx reads it. */
const SHORTENED = [...conf.matchAll(/^ {4}"~(\^\(\?<before_\w+>.*)" "\$before_\w+…";$/gm)].map(
  ([, one]) => new RegExp(one ?? ''),
);

/** Addresses of pages and files that a secret opens, as a browser asks for them. */
const secretPaths = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\[token\].*(page\.tsx|route\.ts)$/.test(file))
  .map((file) =>
    `/${file}`
      .replace(/\/(page\.tsx|route\.ts)$/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace('[locale]', 'az')
      .replace('[token]', 'SIRR')
      .replace(/\[[^\]]*\]/g, 'x'),
  );

describe('the log of the reverse proxy', () => {
  it('is asked about every address with a secret', () => {
    expect(SHORTENED.length).toBe(2);
    expect(secretPaths.length).toBeGreaterThan(10);
  });

  it.each(secretPaths)('writes %s without the secret', (path) => {
    const before = SHORTENED.map((one) => one.exec(path)?.[1]).find(Boolean);
    expect(before ?? path).not.toContain('SIRR');
  });
});
