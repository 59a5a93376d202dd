// `npm run bench`: the figures of the README, from one run. What it does stands in bench/run.ts.
import './lib/node-version.mjs';
import { REPO } from './lib/environment.mjs';
import { installPackages, packagesAreInstalled } from './lib/packages.mjs';

process.chdir(REPO);
if (process.platform !== 'linux') {
  console.error('✗ The benchmark reads /proc and needs Linux.');
  process.exit(1);
}
if (!packagesAreInstalled()) await installPackages();
const { register } = await import('tsx/esm/api');
register();
await import('../bench/run.ts');
