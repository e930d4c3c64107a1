import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { AppEvents, PreloadApi } from '#shared/contract/app.ts'
import { appCallNames } from '#shared/contract/app-call-names.ts'
import { channels } from '#shared/contract/app-channels.ts'

const api: PreloadApi = {
  call(name, input) {
    if (!appCallNames.has(name)) return Promise.reject(new Error(`No such call: ${String(name)}`))
    return ipcRenderer.invoke(channels.call, name, input)
  },
  onEvent(listener) {
    ipcRenderer.on(channels.event, (_event, name: keyof AppEvents, data: AppEvents[keyof AppEvents]) =>
      listener(name, data as never),
    )
  },
  // Only real files that a person dropped or chose have a path; one made by script has none.
  grantDropped(files) {
    const paths = files.map(file => webUtils.getPathForFile(file as File)).filter(path => path !== '')
    return ipcRenderer.invoke(channels.grantDropped, paths)
  },
  requestEnginePort() {
    ipcRenderer.send(channels.enginePort)
  },
}

// A port cannot cross the context bridge; a window message carries it over.
ipcRenderer.on(channels.enginePort, event => {
  window.postMessage('zhubi:engine-port', window.location.origin, event.ports)
})

contextBridge.exposeInMainWorld('zhubi', api)
