import { callBack } from './api'
import { direct, type Subject } from './member'

type Listener<T> = (value: T) => void

/** Listeners of one kind of event; a listener that is added twice is called once, and each is called though another throws. */
export class Listeners<T> {
  private readonly all = new Set<Listener<T>>()

  add(listener: Listener<T>): void {
    if (typeof listener === 'function') this.all.add(listener)
  }

  /** Takes one listener away, or all if none is named, as WeChat does. */
  remove(listener?: Listener<T>): void {
    if (listener === undefined) this.all.clear()
    else this.all.delete(listener)
  }

  tell(value: T): void {
    for (const listener of [...this.all]) callBack(listener, value)
  }

  get count(): number {
    return this.all.size
  }
}

/** The pair `on<Name>` and `off<Name>`. */
export function listening<T>(name: string, listeners: Listeners<T>, gives = ''): Subject {
  return {
    [`on${name}`]: direct(
      (listener: Listener<T>) => {
        listeners.add(listener)
      },
      { gives },
    ),
    [`off${name}`]: direct((listener?: Listener<T>) => {
      listeners.remove(listener)
    }),
  }
}
