// Run it after `npm install <something>`. A registry mirror may not serve the binaries of other platforms; npm
// then leaves them out of package-lock.json, and `npm ci` refuses the file. This puts their entries back.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const SYSTEMS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  linux: 'linux',
};
const PROCESSORS = {
  arm64: 'arm64',
  'arm-': 'arm',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  wasm32: 'wasm32',
};

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const named = (name, words) => Object.entries(words).find(([word]) => name.includes(word))?.[1];

/** Whether a package is found from `path`, looking upwards as Node does. */
function isThere(path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (!base) return false;
    if (!base.includes('/node_modules/')) base = '';
  }
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(path, name)) continue;
    const system = named(name, SYSTEMS);
    const processor = named(name, PROCESSORS);
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...(processor ? { cpu: [processor] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(name.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      ...(system ? { os: [system] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries for other platforms put back`);
