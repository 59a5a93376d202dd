import { name as right } from '@/features/questions/plain';

export const name = right;
