// Starts the thread of the program from source: a thread knows no TypeScript until it is told, and it is told here.
import { register } from 'tsx/esm/api';

register();
await import('./bin.ts');
