const { createHash } = require('node:crypto')
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const tsJest = require('ts-jest').default
const { version } = require('ts-jest/package.json')

/**
 * ts-jest, with what it makes kept by content: jest keeps a cache per project, so that a file which three projects use would be
 * compiled three times on a fresh machine.
 */
module.exports = {
  createTransformer(config) {
    const compiler = tsJest.createTransformer(config)
    const files = ['tsconfig.json', 'tsconfig.jest.json'].map((file) => readFileSync(path.join(__dirname, file)))
    const settings = [version, process.version, JSON.stringify(config), ...files].join()
    const keyOf = (source, file) => createHash('sha1').update(settings).update(file).update(source).digest('hex')
    return {
      getCacheKey: (source, file) => keyOf(source, file),
      process(source, file, options) {
        const folder = path.join(options.config.cacheDirectory, 'workcard-typescript')
        const kept = path.join(folder, keyOf(source, file))
        return read(kept) ?? write(folder, kept, compiler.process(source, file, options))
      },
    }
  },
}

function read(file) {
  try {
    return { code: readFileSync(file, 'utf8') }
  } catch {
    return undefined
  }
}

/** Another worker may write the same at the same time: the file appears whole or not at all. */
function write(folder, file, made) {
  mkdirSync(folder, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, made.code)
  renameSync(draft, file)
  return made
}
