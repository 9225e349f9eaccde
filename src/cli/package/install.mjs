// Installs what is missing before `npm start` and `npm test`; runs before any package is there, so it is plain JavaScript.
// `--runtime` leaves the development packages out, so that a newcomer waits for little.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
const runtimeOnly = process.argv.includes('--runtime');
const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  process.stderr.write(
    `✖ Equidistance needs Node.js 20 or newer; this is ${process.versions.node}.\n  Get it from https://nodejs.org\n`,
  );
  process.exit(1);
}

const { dependencies, devDependencies } = read('package.json');
const wanted = runtimeOnly ? dependencies : { ...dependencies, ...devDependencies };
const isMissing = ([name, version]) => {
  const manifest = `node_modules/${name}/package.json`;
  return !existsSync(`${root}${manifest}`) || read(manifest).version !== version;
};

if (Object.entries(wanted).some(isMissing)) {
  process.stderr.write('Installing packages, once …\n');
  const arguments_ = ['ci', ...(runtimeOnly ? ['--omit=dev'] : []), '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', arguments_, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write('✖ The packages could not be installed.\n  Is the network there? Then try: npm ci\n');
    process.exit(1);
  }
}
