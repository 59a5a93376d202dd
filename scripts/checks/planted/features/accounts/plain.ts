import { name as right } from '@/features/organizations/plain';

export const name = right;
