import { row } from '@/db/one';
import { run } from '@/features/articles/commands/run';
import { kernel } from '@/server/kernel';

export const Page = () => <p>{[row, run, kernel]}</p>;
