// Starts a worker from source: a worker knows no TypeScript until it is told, and it is told here, in plain JavaScript.
import { register } from 'tsx/esm/api';

register();
export const { runChunk, trySettings } = await import('./worker-task.ts');
