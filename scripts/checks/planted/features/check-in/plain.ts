import { name as right } from '@/features/articles/plain';

export const name = right;
