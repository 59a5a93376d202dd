import { name as right } from '@/features/statements/plain';

export const name = right;
