/** Runs the tasks of one key one after the other; those of different keys do not wait. */
export type TurnByTurn = <T>(key: string, task: () => Promise<T>) => Promise<T>

/** Begins with nobody waiting; a task that fails stops nobody else. */
export const turnByTurn = (): TurnByTurn => {
  const last = new Map<string, Promise<void>>()
  return (key, task) => {
    const done = (last.get(key) ?? Promise.resolve()).then(task)
    const end = done.then(
      () => undefined,
      () => undefined,
    )
    last.set(key, end)
    void end.then(() => {
      if (last.get(key) === end) last.delete(key)
    })
    return done
  }
}
