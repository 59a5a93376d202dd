import { defineConfig, devices } from '@playwright/test';
import { ORIGIN } from './e2e/support/addresses';
import { findHeadlessChromium } from './scripts/lib/chromium.mjs';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/report.json' }],
  ],
  use: {
    screenshot: 'only-on-failure',
    ...devices['Desktop Chrome'],
    channel: undefined,
    baseURL: ORIGIN,
    locale: 'az-AZ',
    launchOptions: {
      executablePath: findHeadlessChromium(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    // The installation is set up once, by the first journey; the others sign in to what it made.
    { name: 'first', testMatch: 'first-administrator.spec.ts' },
    {
      name: 'journeys',
      testIgnore: ['first-administrator.spec.ts', '**/*.nojs.spec.ts'],
      dependencies: ['first'],
    },
    {
      name: 'without JavaScript',
      testMatch: '**/*.nojs.spec.ts',
      use: {
        screenshot: 'only-on-failure',
        javaScriptEnabled: false,
      },
      dependencies: ['first'],
    },
  ],
});
