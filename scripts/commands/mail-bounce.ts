import { takeBounce } from '@/features/announcements/take-bounce';
import { type CommandLine, say } from './command-line';

const LARGEST = 10 * 1024 * 1024;

export const mailBounce: CommandLine = {
  about: 'a mail that came back, or a complaint, from the standard input: its address counts as unreachable',
  usage: '< message.eml',
  more: '  For a mail server: let it hand everything that arrives at the address of MAIL_FROM to this command.',
  run: async () => {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of process.stdin) {
      parts.push(part as Buffer);
      bytes += (part as Buffer).length;
      if (bytes > LARGEST) throw new Error('the message is larger than 10 MB');
    }
    const outcome = await takeBounce(Buffer.concat(parts));
    say(outcome === 'noted' ? 'noted' : 'nothing to note: no mail of ours was returned for good');
  },
};
