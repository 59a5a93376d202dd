import { name as right } from '@/features/sources/plain';

export const name = right;
