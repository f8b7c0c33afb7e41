/** The browser's own file chooser; nothing if the person leaves it. */
export function chooseFiles(accept: string, count: number): Promise<{ blob: Blob; name: string }[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = count > 1
    input.hidden = true
    const finish = (): void => {
      const files = Array.from(input.files ?? [])
      input.remove()
      resolve(files.map((file) => ({ blob: file, name: file.name })))
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    document.body.append(input)
    input.click()
  })
}
