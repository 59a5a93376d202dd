import { name as right } from '@/features/registrations/plain';

export const name = right;
