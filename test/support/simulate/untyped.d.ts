/** The little that the harness uses of packages without types of their own (or with types that stop short). */
declare module 'miniprogram-compiler' {
  interface Compiler {
    wxmlToJs: (root: string, options?: { maxBuffer?: number }) => string
  }
  const compiler: Compiler
  export = compiler
}

declare module 'miniprogram-exparser' {
  export interface ExparserNode {
    childNodes?: ExparserNode[]
    shadowRoot?: ExparserNode
    triggerLifeTime: (name: string) => void
  }
  export const Component: new () => ExparserNode
  export const Element: { pretendAttached: (node: ExparserNode) => void } & (new () => ExparserNode)
  interface ExparserEvent {
    readonly type: string
  }
  export const Event: {
    create: (name: string, detail: unknown, options: object) => ExparserEvent
    dispatchEvent: (target: ExparserNode, event: ExparserEvent) => void
  }
  export function addGlobalErrorListener(listener: (error: unknown) => void): void
}

declare module 'miniprogram-simulate/src/utils' {
  interface Utils {
    readJson: (file: string) => { usingComponents?: Record<string, string> } | null
    runJs: (file: string) => void
  }
  const utils: Utils
  export = utils
}

declare module 'miniprogram-simulate/src/wxss' {
  interface Wxss {
    getContent: (file: string) => string
    compile: (wxss: string) => string
    insert: (wxss: string) => void
  }
  const wxss: Wxss
  export = wxss
}
