import { kernel } from '@/server/kernel';

export const rule = kernel;
