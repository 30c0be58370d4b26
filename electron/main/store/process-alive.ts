/** Whether a process of this machine lives; one that may not be asked does. */
export const processAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code !== 'ESRCH'
    throw error
  }
}
