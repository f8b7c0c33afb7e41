/**
 * What a browser has and a mini-program has not. The bundle hides these names, so that code which looks for them finds what it
 * finds on a phone.
 */
export const absentOnPhones: readonly string[] = [
  ...['window', 'self', 'document', 'frames', 'parent', 'top', 'opener', 'location', 'history', 'navigator', 'screen'],
  ...['fetch', 'Headers', 'Request', 'Response', 'FormData', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'AbortController'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'Blob', 'File', 'FileReader', 'URL', 'URLSearchParams'],
  ...['alert', 'confirm', 'prompt', 'open', 'btoa', 'atob', 'crypto', 'structuredClone', 'TextEncoder', 'TextDecoder'],
  ...['Image', 'Audio', 'Worker', 'HTMLElement', 'Element', 'Node', 'DOMParser', 'getComputedStyle', 'matchMedia'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'performance', 'queueMicrotask', 'postMessage'],
  ...['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'addEventListener', 'removeEventListener'],
]
