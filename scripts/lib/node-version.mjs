import { fail, StartError } from './fail.mjs';

const OLDEST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  fail(
    new StartError(
      `Node ${process.versions.node} is too old: install Node ${OLDEST.join('.')} or newer (24 is best).`,
    ),
  );
}
