/** `npm run bench -- NAME`: measures one part of the program against a plain loop in the same run. Asserts nothing. */

const known = ['verdicts', 'documents']
const [name = ''] = process.argv.slice(2)

if (known.includes(name)) {
  await import(`./bench-${name}.ts`)
} else {
  console.error(`用法 Usage: npm run bench -- ${known.join(' | ')}`)
  process.exitCode = 2
}
