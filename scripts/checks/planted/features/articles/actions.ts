import { row } from '@/db/one';

export const action = row;
