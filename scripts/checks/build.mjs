// The production build that the journeys run against; made only when the sources changed.
import { build, isBuilt, sourceHash } from '../lib/build.mjs';

const hash = sourceHash();
try {
  if (!isBuilt(hash)) await build(hash);
  console.log('1 passed, 0 failed');
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
