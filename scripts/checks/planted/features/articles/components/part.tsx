import { kernel } from '@/server/kernel';

export const Part = () => <p>{kernel}</p>;
