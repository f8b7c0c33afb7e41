import { useEffect, useState } from 'preact/hooks'

const dark = '(prefers-color-scheme: dark)'

/** What the viewer's system prefers, and that it changes. */
export function useTheme(): 'light' | 'dark' {
  const [isDark, setDark] = useState(() => matchMedia(dark).matches)
  useEffect(() => {
    const query = matchMedia(dark)
    const onChange = (): void => {
      setDark(query.matches)
    }
    query.addEventListener('change', onChange)
    return () => {
      query.removeEventListener('change', onChange)
    }
  }, [])
  return isDark ? 'dark' : 'light'
}
