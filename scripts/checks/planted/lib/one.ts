import { kernel } from '@/server/kernel';

export const one = kernel;
