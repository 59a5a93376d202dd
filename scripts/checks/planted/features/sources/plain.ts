import { name as right } from '@/features/members/plain';

export const name = right;
