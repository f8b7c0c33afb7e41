import { api } from './api'
import {
  copy,
  isSaved,
  joined,
  makeFolder,
  names,
  read,
  removeFolder,
  save,
  sizeOf,
  stats,
  write,
  type Copy,
  type Folder,
  type PathOnly,
  type Reading,
} from './file-acts'
import * as shelf from './file-shelf'
import { bytesOf, type Encoding } from './file-text'

interface Writing extends PathOnly {
  data: string | ArrayBuffer
  encoding?: Encoding
}

const operations = {
  access: ({ path }: { path: string }) => {
    if (!shelf.hasFolder(path)) shelf.takeFile(path, 'access')
  },
  readFile: (options: Reading) => ({ data: read(options) }),
  writeFile: ({ filePath, data, encoding }: Writing) => {
    write(filePath, bytesOf(data, encoding))
  },
  appendFile: ({ filePath, data, encoding }: Writing) => {
    write(filePath, joined(shelf.takeFile(filePath, 'open').bytes, bytesOf(data, encoding)))
  },
  stat: ({ path }: { path: string }) => ({ stats: stats(path) }),
  unlink: ({ filePath }: PathOnly) => {
    shelf.takeFile(filePath, 'unlink')
    shelf.dropFile(filePath)
  },
  mkdir: (options: Folder) => {
    makeFolder(options)
  },
  rmdir: (options: Folder) => {
    removeFolder(options)
  },
  readdir: ({ dirPath }: Folder) => ({ files: names(dirPath) }),
  rename: ({ oldPath, newPath }: { oldPath: string; newPath: string }) => {
    copy({ srcPath: oldPath, destPath: newPath })
    shelf.dropFile(oldPath)
  },
  copyFile: (options: Copy) => {
    copy(options)
  },
  saveFile: ({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }) => ({
    savedFilePath: save(tempFilePath, filePath),
  }),
  removeSavedFile: ({ filePath }: PathOnly) => {
    shelf.takeFile(filePath, 'unlink')
    shelf.dropFile(filePath)
  },
  getSavedFileList: () => ({
    fileList: shelf
      .filePaths()
      .filter(isSaved)
      .map((filePath) => ({ filePath, ...sizeOf(filePath) })),
  }),
  getFileInfo: ({ filePath }: PathOnly) => ({ size: shelf.takeFile(filePath, 'stat').bytes.length }),
} as const

/** The file system of the app, in memory: a reload empties it. */
export function fileSystem(): object {
  const later: [string, unknown][] = Object.entries(operations).map(([name, run]) => [
    name,
    api(name, (options: never) => run(options)),
  ])
  return { ...Object.fromEntries(later), ...atOnce() }
}

/** The forms that answer at once take their arguments one by one and throw. */
function atOnce(): object {
  return {
    accessSync: sync('accessSync', (path: string) => {
      operations.access({ path })
    }),
    readFileSync: sync('readFileSync', (filePath: string, encoding?: Encoding, ...part: [position?: number, length?: number]) =>
      read({ filePath, encoding, position: part[0], length: part[1] }),
    ),
    writeFileSync: sync('writeFileSync', (filePath: string, data: string | ArrayBuffer, encoding?: Encoding) => {
      write(filePath, bytesOf(data, encoding))
    }),
    appendFileSync: sync('appendFileSync', (filePath: string, data: string | ArrayBuffer, encoding?: Encoding) => {
      operations.appendFile({ filePath, data, ...(encoding && { encoding }) })
    }),
    statSync: sync('statSync', stats),
    unlinkSync: sync('unlinkSync', (filePath: string) => {
      operations.unlink({ filePath })
    }),
    mkdirSync: sync('mkdirSync', (dirPath: string, recursive: boolean = false) => {
      makeFolder({ dirPath, recursive })
    }),
    rmdirSync: sync('rmdirSync', (dirPath: string, recursive: boolean = false) => {
      removeFolder({ dirPath, recursive })
    }),
    readdirSync: sync('readdirSync', (dirPath: string) => names(dirPath)),
    renameSync: sync('renameSync', (oldPath: string, newPath: string) => {
      operations.rename({ oldPath, newPath })
    }),
    copyFileSync: sync('copyFileSync', (srcPath: string, destPath: string) => {
      copy({ srcPath, destPath })
    }),
    saveFileSync: sync('saveFileSync', save),
  }
}

function sync<T extends unknown[], R>(name: string, run: (...values: T) => R): (...values: T) => R {
  return (...values) => {
    try {
      return run(...values)
    } catch (error) {
      throw new Error(`${name}:fail ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}
