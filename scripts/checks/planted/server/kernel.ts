import { name } from '@/features/articles/plain';

export const kernel = name;
