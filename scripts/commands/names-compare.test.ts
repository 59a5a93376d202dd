import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { compareLines } from './names-compare';

async function answersTo(text: string): Promise<string> {
  let said = '';
  await compareLines(Readable.from([text]), { write: (part) => (said += part) });
  return said;
}

describe('names compare --stdin', () => {
  it('answers one line for each, whatever stands in it', async () => {
    const lines = ['Əli Kazımov\tАли Казымов', 'Əli Kazımov\tVəli Məmmədov', 'no tab', '', '\t', 'a\tb\tc'];
    const answers = (await answersTo(`${lines.join('\r\n')}\r\n`)).trimEnd().split('\n');
    expect(answers).toHaveLength(lines.length);
    expect(answers.slice(0, 3)).toEqual(['same', 'different', 'different']);
    expect(answers.every((answer) => ['same', 'likely', 'different'].includes(answer))).toBe(true);
  });

  it('answers nothing to nothing, and the last line without a line break', async () => {
    expect(await answersTo('')).toBe('');
    expect(await answersTo('Əli Kazımov\tALI KAZIMOV')).toBe('same\n');
  });

  it('keeps the order of more lines than it writes at once', async () => {
    const lines = Array.from({ length: 2500 }, (_, i) => (i % 2 ? 'Leyla Quliyeva\tЛейла Гулиева' : 'a\tb'));
    const answers = (await answersTo(lines.join('\n'))).trimEnd().split('\n');
    expect(answers).toHaveLength(2500);
    expect(new Set(answers.filter((_, i) => i % 2))).toEqual(new Set(['same']));
  });
});
