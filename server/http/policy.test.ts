import { readFileSync } from 'node:fs';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { unstable_doesMiddlewareMatch as goesThrough } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import proxy, { config } from '@/proxy';
import { doorPolicy, formPolicy, PICTURE_POLICY, READING_POLICY, SAFE_HEADERS } from './policy';

const findings = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity !== Severity.NONE)
    .map(({ directive, description }) => `${directive}: ${description}`);

describe('what nginx says of a page that lies there as a file', () => {
  const config = readFileSync('deploy/nginx.conf', 'utf8');
  const location = config.slice(config.indexOf('alias '), config.indexOf('location @app'));
  const said = new Map(
    [...location.matchAll(/add_header (\S+) (?:"([^"]*)"|'([^']*)'|(\S+));/g)].map(([, name, ...values]) => [
      name,
      values.find((value) => value !== undefined),
    ]),
  );

  it.each(SAFE_HEADERS)('$key is what the app says', ({ key, value }) => {
    expect(said.get(key)).toBe(value);
  });

  it('the policy is the app’s, but that each page lets its own styles pass', () => {
    const policy = said.get('Content-Security-Policy') ?? '';
    expect(policy.replace(" 'unsafe-inline'", '')).toBe(READING_POLICY);
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
  });
});

describe('the content security policies', () => {
  it('of reading pages lets no script in', () => {
    expect(findings(READING_POLICY)).toEqual([]);
    expect(READING_POLICY).toContain("script-src 'none'");
  });

  it('of pages with forms has no finding', () => {
    expect(findings(formPolicy('MTIzNDU2Nzg5MDEyMzQ1Ng==', false))).toEqual([]);
    expect(findings(doorPolicy('MTIzNDU2Nzg5MDEyMzQ1Ng==', false))).toEqual([]);
  });

  it('of a picture that somebody sent lets it do nothing, and of the pages around it is that of forms', () => {
    const said = (path: string) =>
      proxy(new NextRequest(`http://localhost${path}`)).headers.get('Content-Security-Policy');
    expect(said('/az/account/numune/photos/3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toBe(PICTURE_POLICY);
    expect(said('/az/account/numune/profile')).toContain("'strict-dynamic'");
    expect(said('/az/manage/numune/members')).not.toBe(PICTURE_POLICY);
  });

  it('is seen to find something where there is something', () => {
    expect(findings("script-src 'unsafe-inline'").length).toBeGreaterThan(0);
  });
});

describe('the proxy', () => {
  it.each([
    ['/az/manage/numune/members', true],
    ['/ru/manage/numune/members/kazimov-ali/edit', true],
    ['/en/account/numune/profile', true],
    ['/az/manage/numune/members/rows.json', false],
    ['/az/manage/numune/members/survey.json', false],
    ['/az/manage/numune/members/import/progress.json', false],
    ['/az/manage/numune/members/import/file', false],
    ['/az/organizations/numune', false],
  ])('of %s: %s', (url, expected) => {
    expect(goesThrough({ config, url })).toBe(expected);
  });
});
