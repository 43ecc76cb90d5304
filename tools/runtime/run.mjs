// The door to everything in this folder: `node tools/runtime/run.mjs <command>`.
// Plain JavaScript, so that an old Node gets a sentence instead of a stack trace.
import { existsSync } from 'node:fs'

const commands = {
  prepare: './prepare.ts',
  start: './start.ts',
  dev: './dev.ts',
  e2e: './e2e.ts',
  bench: './bench.ts',
  package: './package.ts',
}

const [name, ...args] = process.argv.slice(2)
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  const ownNode = new URL(
    `../../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
    import.meta.url,
  )
  console.error(
    existsSync(ownNode)
      ? `Node ${process.versions.node} is too old to run this: use the npm scripts ("npm start", "npm test"), which bring their own Node.`
      : `Node ${process.versions.node} is too old to run this, and the install script that brings Node 24 has not run: run "npm rebuild node --ignore-scripts=false", then try again.`,
  )
  process.exit(1)
}

if (!Object.hasOwn(commands, name)) {
  console.error(`Usage: node tools/runtime/run.mjs ${Object.keys(commands).join(' | ')}`)
  process.exit(2)
}

try {
  const { main } = await import(commands[name])
  process.exitCode = await main(args)
} catch (error) {
  // A RuntimeProblem is a sentence for people; anything else is a mistake of ours and keeps its stack.
  console.error(error?.name === 'RuntimeProblem' ? error.message : error)
  process.exitCode = 1
}
