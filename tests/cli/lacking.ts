import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { PROGRAM } from '../program.ts';

/** Start the program in a folder as if packages whose names begin so were not installed. */
export function callLacking(packages: readonly string[], folder: string, ...argv: readonly string[]) {
  const hooks = `const p=${JSON.stringify(packages)};export async function resolve(s,c,n){if(p.some((each)=>s.startsWith(each)))throw Object.assign(new Error(s),{code:'ERR_MODULE_NOT_FOUND'});return n(s,c)}`;
  const hide = `import{register}from"node:module";register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)})`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(hide)}`, PROGRAM, ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
}
