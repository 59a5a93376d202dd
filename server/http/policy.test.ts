import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, it } from 'vitest';
import { formPolicy, READING_POLICY } from './policy';

const findings = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity !== Severity.NONE)
    .map(({ directive, description }) => `${directive}: ${description}`);

describe('the content security policies', () => {
  it('of reading pages lets no script in', () => {
    expect(findings(READING_POLICY)).toEqual([]);
    expect(READING_POLICY).toContain("script-src 'none'");
  });

  it('of pages with forms has no finding', () => {
    expect(findings(formPolicy('MTIzNDU2Nzg5MDEyMzQ1Ng==', false))).toEqual([]);
  });

  it('is seen to find something where there is something', () => {
    expect(findings("script-src 'unsafe-inline'").length).toBeGreaterThan(0);
  });
});
