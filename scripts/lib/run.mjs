import { spawn } from 'node:child_process';
import { REPO } from './environment.mjs';

/**
 * Runs a program to its end and keeps what it said, for the case that it fails.
 * @param {string} command @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onStderr?: (line: string) => void, shell?: boolean }} [options]
 * @returns {Promise<{ code: number | null, stdout: string, output: string }>}
 */
export function run(command, args, { env = process.env, onStderr, shell = false } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: REPO, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!onStderr) return;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onStderr(line);
    });
    child.once('error', failed);
    child.once('close', (code) => {
      if (rest) onStderr?.(rest);
      done({ code, stdout, output });
    });
  });
}

/** Arguments of Node for a script of ours in TypeScript that imports server code. @param {string} script */
export const typescript = (script) => ['--conditions=react-server', '--import', 'tsx', script];
