import type { ElectronApplication } from 'playwright'

/** Answers the next dialogs that ask for files or folders to open; no paths means that they are cancelled. */
export async function answerOpenDialog(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] })
    },
    [...filePaths],
  )
}

/** Answers the next dialogs that ask where to save; no path means that they are cancelled. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
  }, filePath ?? null)
}
