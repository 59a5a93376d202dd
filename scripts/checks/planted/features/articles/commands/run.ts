import { Part } from '@/features/articles/components/part';

export const run = Part;
