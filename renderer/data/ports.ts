/** The two ports that the preload hands over: `store` answers for all data, `native` for what only the system can do. */
export type Ports = Readonly<{ store: MessagePort; native: MessagePort }>

type Listener = (ports: Ports) => void

const listeners = new Set<Listener>()
let current: Ports | undefined

/** Calls back with the ports that are there, and again whenever the store was restarted and new ones arrive. */
export function onPorts(listener: Listener): () => void {
  listeners.add(listener)
  if (current) listener(current)
  return () => listeners.delete(listener)
}

function receive(event: MessageEvent): void {
  if (event.source !== window || event.data?.fieldbook !== 'ports') return
  const [store, native] = event.ports
  if (!store || !native) return
  const before = current
  current = { store, native }
  store.start()
  native.start()
  for (const listener of listeners) listener(current)
  // The old port to the store is dead, and nobody says so to this side. The old one to main still answers what it
  // was asked: a file dialog may be open.
  before?.store.dispatchEvent(new Event('close'))
  before?.store.close()
}

window.addEventListener('message', receive)
