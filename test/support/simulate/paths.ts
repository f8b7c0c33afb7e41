import { resolve } from 'node:path'

export const miniprogramRoot = resolve(__dirname, '../../../miniprogram')

/** Names the file that holds this run's compiled WXML; set by the global set-up, read by every worker. */
export const compiledVariable = 'WORKCARD_COMPILED_WXML'

/** wcc prints everything to one pipe, whose usual 1 MB ends in ENOBUFS. */
export const compilerOptions = { maxBuffer: 64 << 20 }
