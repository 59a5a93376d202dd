import { type BrowserContext, test as base, expect } from '@playwright/test';

/** Notes whatever no journey may meet: an answer of 500 and more, an error in a script, a broken policy. */
export function troubleIn(context: BrowserContext): string[] {
  const trouble: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()} ${response.url()}`);
  });
  context.on('weberror', (error) => trouble.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy'))
      trouble.push(`${message.page()?.url()}: ${message.text()}`);
  });
  return trouble;
}

interface Fixtures {
  nothingBreaks: undefined;
  /** A browser of its own for somebody else, watched like the first. */
  somebody: () => Promise<BrowserContext>;
}

export const test = base.extend<Fixtures>({
  nothingBreaks: [
    async ({ context }, use) => {
      const trouble = troubleIn(context);
      await use(undefined);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
  somebody: async ({ browser, locale, baseURL, javaScriptEnabled, bypassCSP }, use) => {
    const opened: { context: BrowserContext; trouble: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext({ locale, baseURL, javaScriptEnabled, bypassCSP });
      opened.push({ context, trouble: troubleIn(context) });
      return context;
    });
    for (const { context, trouble } of opened) {
      expect(trouble).toEqual([]);
      await context.close();
    }
  },
});

export type { Page } from '@playwright/test';
export { expect };
