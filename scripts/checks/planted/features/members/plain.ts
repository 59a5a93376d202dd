import { name as right } from '@/features/board/plain';

export const name = right;
