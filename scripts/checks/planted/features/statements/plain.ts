import { name as right } from '@/features/events/plain';

export const name = right;
