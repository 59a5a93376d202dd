import type { Browser } from '@playwright/test';
import type { Installation, Running } from './installation';
import type { Nginx } from './nginx';

/** What a part of the benchmark works with. */
export interface Bench {
  installation: Installation;
  ocaq: Running;
  proxy: Nginx;
  nginx: string;
  /** Opens the browser when it is first asked for. */
  browser: () => Promise<{ browser: Browser; port: number }>;
  rounds: number;
  seconds: number;
  members: number;
  /** With 900,000 people of 499 other organizations beside them. */
  isMillion: boolean;
}
