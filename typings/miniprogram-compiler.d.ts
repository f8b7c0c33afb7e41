/** WeChat's wcc and wcsc as an npm package, which comes without types. */
declare module 'miniprogram-compiler' {
  export function wxmlToJs(root: string, options?: { maxBuffer?: number }): string
  export function wxssToJs(root: string, options?: { maxBuffer?: number }): string
}
