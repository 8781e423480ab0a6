/**
 * Makes ready what a fresh checkout lacks, and nothing twice: packages, then the built web application.
 * Plain JavaScript for the machine's own Node 20; everything after it runs on the Node that the packages bring.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  return status === 0 && !error
}

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const digest = (parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const stands = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value

function installPackages() {
  const stamp = join(root, 'node_modules', '.guiheng-installed')
  const wanted = digest([readFileSync(join(root, 'package-lock.json')), process.platform, process.arch])
  if (stands(stamp, wanted)) return
  console.log('正在安装所需组件（首次约一分钟）…  Installing packages (about a minute the first time) …')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  if (!run('npm', ['ci', ...quiet]) && !run('npm', ['install', '--no-save', ...quiet])) {
    fail(
      '组件安装失败：请检查网络或 npm 设置后重试。  Installing failed: check the network or the npm settings, then try again.',
    )
  }
  writeFileSync(stamp, wanted)
}

/** Names, sizes and times of all files below a folder: enough to tell whether anything changed. */
function traces(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}\n`)
}

function buildWeb() {
  const stamp = join(root, 'build', 'web.stamp')
  const sources = ['src/web', 'src/contract', 'src/domain', 'src/words'].flatMap((folder) =>
    traces(join(root, folder)),
  )
  const wanted = digest([...sources, readFileSync(join(root, 'package-lock.json'))])
  if (existsSync(join(root, 'build', 'web', 'index.html')) && stands(stamp, wanted)) return
  console.log('正在生成界面…  Building the screens …')
  // The packages' own Node: the machine's may be too old for the build.
  const node = join(root, 'node_modules', '.bin', 'node')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!run(existsSync(node) ? node : process.execPath, [vite, 'build', '--logLevel', 'warn'])) {
    fail('界面生成失败，见上方说明。  Building failed, see above.')
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

installPackages()
if (!process.argv.includes('--packages')) buildWeb()
