import 'server-only';
import { appendToKeptList, readKeptList } from '@/server/kept-list';

/** Puts hashes of ids on the list beside the database. */
export const rememberErased = (hashes: readonly string[]): Promise<void> => appendToKeptList(hashes);

/** Whoever was erased. */
export const readErased = (): Promise<string[]> => readKeptList(/^[0-9a-f]{64}$/);
