import { mkdir, open, readFile, rm, type FileHandle } from 'node:fs/promises'

/**
 * Marks a data folder as this process's own: the embedded database is ruined by two at once. The mark of a process that is gone
 * (killed, or the machine stopped) counts for nothing. Resolves with what takes the mark away; throws while another has it.
 */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const mark = `${folder.replace(/\/+$/, '')}.in-use`
  for (let attempt = 0; ; attempt += 1) {
    const file = await openNew(mark)
    if (file) {
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(mark, { force: true })
    }
    const owner = Number(await readFile(mark, 'utf8').catch(() => ''))
    if (attempt === 3 || isRunning(owner)) throw new Error(`Another process (${owner}) has the data folder ${folder}. Stop it first.`)
    await rm(mark, { force: true })
  }
}

async function openNew(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw error
  }
}

/** Whether another process with this id runs. Our own id is an old mark: in a container every start has the same one. */
function isRunning(id: number): boolean {
  if (!Number.isSafeInteger(id) || id <= 0 || id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
