import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { REPO } from '../scripts/lib/environment.mjs';
import { end, start } from './processes';

export interface Nginx {
  origin: string;
  pid: number;
  stop: () => Promise<void>;
}

const SHIPPED = join(REPO, 'deploy', 'nginx.conf');

/** Replaces what every machine has its own way, and complains when the file has it no more. */
function replacing(text: string, replacements: readonly [RegExp, string][]): string {
  return replacements.reduce((now, [pattern, by]) => {
    if (!pattern.test(now)) throw new Error(`deploy/nginx.conf has no line like ${pattern} any more`);
    return now.replace(pattern, by);
  }, text);
}

/** As root the workers of a measurement stay root: their files lie in a closed folder. */
const asUser = process.getuid?.() === 0 ? 'user root;' : '';
const ownFolders = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join('\n');

/**
 * The shipped configuration on a port of this machine: its own folders, no TLS, one worker; all else as it is. `pages` is
 * where the app lays its pages down.
 */
export function shippedOn(folder: string, port: number, upstream: string, pages: string): string {
  return replacing(readFileSync(SHIPPED, 'utf8'), [
    [/^user .*$/m, asUser],
    [/^worker_processes auto;$/m, 'worker_processes 1;'],
    [/^pid .*$/m, `pid ${folder}/nginx.pid;`],
    [/^error_log \S+ crit;$/m, `error_log ${folder}/error.log crit;`],
    [/^http \{$/m, `http {\n${ownFolders(folder)}`],
    [/server 127\.0\.0\.1:3000;/, `server ${upstream};`],
    [/\/var\/cache\/nginx-ocaq /, `${folder}/kept `],
    [/\/var\/cache\/nginx-ocaq-files /, `${folder}/kept-files `],
    [/access_log \S+ /g, `access_log ${folder}/access.log `],
    [/^ *# begin: TLS only[\s\S]*# end: TLS only\n/m, ''],
    [
      /listen 443 ssl http2;\n.*\n *server_name .*$/m,
      `listen 127.0.0.1:${port};\n    server_name localhost;`,
    ],
    [/( *ssl_.*\n)+/, ''],
    [/alias \/run\/ocaq-pages\//, `alias ${pages}/`],
  ]);
}

/** The shipped configuration as it is, with a certificate and folders that exist here. For `nginx -t`. */
export function shippedWithTls(folder: string, ports: { plain: number; tls: number }): string {
  return replacing(readFileSync(SHIPPED, 'utf8'), [
    [/^user .*$/m, asUser],
    [/^pid .*$/m, `pid ${folder}/nginx.pid;`],
    [/^error_log \S+ crit;$/m, `error_log ${folder}/error.log crit;`],
    [/^http \{$/m, `http {\n${ownFolders(folder)}`],
    [/\/var\/cache\/nginx-ocaq /, `${folder}/kept `],
    [/\/var\/cache\/nginx-ocaq-files /, `${folder}/kept-files `],
    [/access_log \S+ /g, `access_log ${folder}/access.log `],
    [/ssl_certificate .*;/, `ssl_certificate ${folder}/certificate.pem;`],
    [/ssl_certificate_key .*;/, `ssl_certificate_key ${folder}/key.pem;`],
    [/listen 80 /g, `listen 127.0.0.1:${ports.plain} `],
    [/listen 443 /g, `listen 127.0.0.1:${ports.tls} `],
    [/^ *listen \[::\].*\n/gm, ''],
  ]);
}

/** Files of the same bytes, served by nginx as well as it serves files: what everything is compared with. */
export function staticOn(folder: string, port: number, files: Record<string, Buffer>): string {
  mkdirSync(`${folder}/files`, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(`${folder}/files/${name}`, bytes);
    writeFileSync(`${folder}/files/${name}.gz`, gzipSync(bytes, { level: 9 }));
  }
  return `${asUser}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log crit;
events { worker_connections 4096; }
http {
${ownFolders(folder)}
  types { text/html html; }
  charset utf-8;
  log_format line '$time_iso8601 $request_method $uri $status $body_bytes_sent $request_time';
  access_log ${folder}/access.log line buffer=32k flush=5s;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000;
  open_file_cache max=100;
  gzip_static on;
  server { listen 127.0.0.1:${port}; root ${folder}/files; }
}
`;
}

/** Starts nginx with a configuration and waits until it takes connections. */
export async function startNginx(
  nginx: string,
  folder: string,
  port: number,
  config: string,
): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/nginx.conf`, config);
  const child = start(nginx, ['-p', folder, '-c', `${folder}/nginx.conf`, '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const until = Date.now() + 10_000; !(await accepts(port)); ) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('nginx does not start');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { origin: `http://localhost:${port}`, pid: child.pid ?? 0, stop: () => end(child) };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
