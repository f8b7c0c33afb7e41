const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether a number has the form and the check character of GB 11643; a small x is refused. */
export function isIdNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

/** Whether a name could stand on a document: Han characters with middle dots, or Latin letters. */
export function isName(name: string): boolean {
  return /^(\p{Script=Han}[\p{Script=Han}·]{1,24}|\p{Script=Latin}[\p{Script=Latin}\p{M} ,'-]{1,31})$/u.test(name)
}
